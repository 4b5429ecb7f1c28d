package dev.whoami.lint;

/** How much of a finding a report shows. */
enum FindingDepth {
  /** Its place and its title. */
  LINE,
  /** The text of the finding. */
  TEXT,
  /** Also the evidence, and the command that explains the fix. */
  EVIDENCE,
  /** And the first part of its fix. */
  FIRST_FIX,
  /** And all of its fix. */
  WHOLE;

  boolean isAtLeast(FindingDepth other) {
    return compareTo(other) >= 0;
  }
}
