package dev.whoami.lint.model;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.declared.SourceLocation;

/** A finding and its place. */
public final class LintFinding {
  private final Finding finding;
  private final SourceLocation at;
  private final String fingerprint;
  private final boolean leak;

  private LintFinding(Finding finding, SourceLocation at, String fingerprint, boolean leak) {
    this.finding = finding;
    this.at = at;
    this.fingerprint = fingerprint;
    this.leak = leak;
  }

  public static LintFinding of(Finding finding, SourceLocation at) {
    return new LintFinding(finding, at, "", false);
  }

  /** Keys that may be real leak from an example as from any file. */
  public static LintFinding ofLeak(Finding finding, SourceLocation at) {
    return new LintFinding(finding, at, "", true);
  }

  public Finding finding() {
    return finding;
  }

  public SourceLocation at() {
    return at;
  }

  public LintFinding stamped(String code, Severity usual) {
    return new LintFinding(finding.stamped(code, usual), at, fingerprint, leak);
  }

  /** With the construct of the CDK to change, where one makes what the finding is about. */
  public LintFinding namingConstruct() {
    return at.construct()
        .map(
            it ->
                new LintFinding(
                    finding.because(
                        "the CDK construct " + it + " makes this; change it, and run cdk synth"),
                    at,
                    fingerprint,
                    leak))
        .orElse(this);
  }

  public LintFinding fingerprinted(String newFingerprint) {
    return new LintFinding(finding, at, newFingerprint, leak);
  }

  /**
   * The same finding as a note, with the reason as evidence. A finding about keys keeps its
   * severity.
   */
  public LintFinding asNote(String why) {
    return leak || finding.severity() == Severity.NOTE
        ? this
        : new LintFinding(finding.withSeverity(Severity.NOTE).because(why), at, fingerprint, false);
  }

  /** The same in each run until the finding is fixed; empty before all are known. */
  public String fingerprint() {
    return fingerprint;
  }
}
