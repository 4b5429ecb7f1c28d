package dev.whoami.diagnosis;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What earlier looks saw and this one cannot: the last time that the client fell back. */
public final class History {
  private static final History NONE = new History(null, Instant.EPOCH);

  private final @Nullable Fallback fallback;
  private final Instant at;

  private History(@Nullable Fallback fallback, Instant at) {
    this.fallback = fallback;
    this.at = at;
  }

  /** Nobody has looked before. */
  public static History none() {
    return NONE;
  }

  /** This past and one more look. */
  public History and(Diagnosis diagnosis) {
    return Fallback.in(diagnosis.examination(), diagnosis.verdict().kind())
        .map(it -> new History(it, diagnosis.at()))
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
