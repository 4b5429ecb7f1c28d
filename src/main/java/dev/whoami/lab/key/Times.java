package dev.whoami.lab.key;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants in the format of AWS. */
public final class Times {
  private Times() {}

  /** For example 2026-01-31T12:00:00Z. */
  public static String toSeconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
