package dev.whoami.diagnosis;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What earlier looks saw and this one cannot: the last time that the client fell back. */
public final class Past {
  private static final Past NONE = new Past(null, Instant.EPOCH);

  private final @Nullable Fallback fallback;
  private final Instant at;

  private Past(@Nullable Fallback fallback, Instant at) {
    this.fallback = fallback;
    this.at = at;
  }

  /** Nobody has looked before. */
  public static Past none() {
    return NONE;
  }

  /** This past and one more look. */
  public Past and(Diagnosis look) {
    return Fallback.in(look.examination(), look.verdict().kind())
        .map(it -> new Past(it, look.at()))
        .orElse(this);
  }

  public Optional<Fallback> fallback() {
    return Optional.ofNullable(fallback);
  }

  /** When the client fell back; the epoch where it never did. */
  public Instant at() {
    return at;
  }
}
