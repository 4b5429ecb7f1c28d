package dev.whoami.lint.model;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Severity;

/** A finding, and where it stands. */
public final class LintFinding {
  private final Finding finding;
  private final SourceLocation at;
  private final String fingerprint;

  private LintFinding(Finding finding, SourceLocation at, String fingerprint) {
    this.finding = finding;
    this.at = at;
    this.fingerprint = fingerprint;
  }

  public static LintFinding of(Finding finding, SourceLocation at) {
    return new LintFinding(finding, at, "");
  }

  public Finding finding() {
    return finding;
  }

  public SourceLocation at() {
    return at;
  }

  public LintFinding stamped(String code, Severity usual) {
    return new LintFinding(finding.stamped(code, usual), at, fingerprint);
  }

  public LintFinding fingerprinted(String newFingerprint) {
    return new LintFinding(finding, at, newFingerprint);
  }

  /** The same in each run until the finding is fixed; empty before all are known. */
  public String fingerprint() {
    return fingerprint;
  }
}
