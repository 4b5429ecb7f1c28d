package dev.whoami.lint;

import dev.whoami.lint.model.LintFinding;

/** A suppressed finding, with the source of the suppression and the reason. */
public final class Allowed {
  /** The reason why a finding is not reported. */
  public enum By {
    /** The file itself, by a comment or a tag. */
    FILE,
    /** The command line. */
    OPTION,
    /** The team's settings. */
    SETTINGS,
    /** The baseline: it was known when that was written. */
    BASELINE
  }

  private final LintFinding finding;
  private final By by;
  private final String reason;

  private Allowed(LintFinding finding, By by, String reason) {
    this.finding = finding;
    this.by = by;
    this.reason = reason;
  }

  static Allowed of(LintFinding finding, By by, String reason) {
    return new Allowed(finding, by, reason);
  }

  public LintFinding finding() {
    return finding;
  }

  public By by() {
    return by;
  }

  /** As written where it is allowed; empty if none is given. */
  public String reason() {
    return reason;
  }
}
