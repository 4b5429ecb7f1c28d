package dev.whoami.lint;

import dev.whoami.lint.model.LintFinding;

/** A finding that is allowed: in the file with a reason, or on the command line. */
public final class Allowed {
  private final LintFinding finding;
  private final boolean inFile;
  private final String reason;

  private Allowed(LintFinding finding, boolean inFile, String reason) {
    this.finding = finding;
    this.inFile = inFile;
    this.reason = reason;
  }

  static Allowed inFile(LintFinding finding, String reason) {
    return new Allowed(finding, true, reason);
  }

  static Allowed byOption(LintFinding finding) {
    return new Allowed(finding, false, "");
  }

  public LintFinding finding() {
    return finding;
  }

  public boolean isInFile() {
    return inFile;
  }

  /** As written in the file; empty if none is given. */
  public String reason() {
    return reason;
  }
}
