package dev.whoami.fleet;

import java.time.Instant;

/** When a file was written; or the time of its newest pod, which the file is not older than. */
final class FileTime {
  private final String file;
  private final Instant at;
  private final boolean exact;

  private FileTime(String file, Instant at, boolean exact) {
    this.file = file;
    this.at = at;
    this.exact = exact;
  }

  static FileTime written(String file, Instant at) {
    return new FileTime(file, at, true);
  }

  static FileTime atLeast(String file, Instant at) {
    return new FileTime(file, at, false);
  }

  Instant at() {
    return at;
  }

  /** Whether the file cannot be newer. */
  boolean isExact() {
    return exact;
  }

  /** cluster.json (2026-01-01T08:00:00Z or later) */
  @Override
  public String toString() {
    return file + " (" + at + (exact ? ")" : " or later)");
  }
}
