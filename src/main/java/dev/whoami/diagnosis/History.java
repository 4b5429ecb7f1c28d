package dev.whoami.diagnosis;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last time that the client fell back in earlier runs of a watch. */
public final class History {
  private static final History NONE = new History(null, Instant.EPOCH);

  private final @Nullable Fallback fallback;
  private final Instant at;

  private History(@Nullable Fallback fallback, Instant at) {
    this.fallback = fallback;
    this.at = at;
  }

  /** Before the first run. */
  public static History none() {
    return NONE;
  }

  /** After one more run. */
  public History and(Diagnosis diagnosis) {
    return diagnosis.fallback().map(it -> new History(it, diagnosis.at())).orElse(this);
  }

  public Optional<Fallback> fallback() {
    return Optional.ofNullable(fallback);
  }

  /** When the client fell back; the epoch if it never did. */
  public Instant at() {
    return at;
  }
}
