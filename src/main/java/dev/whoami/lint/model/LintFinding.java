package dev.whoami.lint.model;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Severity;

/** A finding, and where it stands. */
public final class LintFinding {
  private final Finding finding;
  private final SourceLocation at;

  private LintFinding(Finding finding, SourceLocation at) {
    this.finding = finding;
    this.at = at;
  }

  public static LintFinding of(Finding finding, SourceLocation at) {
    return new LintFinding(finding, at);
  }

  public Finding finding() {
    return finding;
  }

  public SourceLocation at() {
    return at;
  }

  public LintFinding stamped(String code, Severity usual) {
    return new LintFinding(finding.stamped(code, usual), at);
  }
}
