package dev.whoami.diagnosis;

import java.util.Collections;
import java.util.List;

/**
 * What the rules judge: an examination, the verdict on it, what the user expected of it, and in
 * which Terraform the way out is wanted.
 */
public final class Judgement {
  private final Examination examination;
  private final Verdict verdict;
  private final List<Expectation> expectations;
  private final Terraform terraform;

  private Judgement(
      Examination examination,
      Verdict verdict,
      List<Expectation> expectations,
      Terraform terraform) {
    this.examination = examination;
    this.verdict = verdict;
    this.expectations = Collections.unmodifiableList(expectations);
    this.terraform = terraform;
  }

  /** With ways out for the Terraform that the evidence tells of. */
  public static Judgement of(Examination examination, Expected expected) {
    return of(examination, expected, Terraform.of(examination));
  }

  public static Judgement of(Examination examination, Expected expected, Terraform terraform) {
    Verdict verdict = Verdict.of(examination);
    return new Judgement(examination, verdict, expected.against(verdict), terraform);
  }

  public Examination examination() {
    return examination;
  }

  public Verdict verdict() {
    return verdict;
  }

  public List<Expectation> expectations() {
    return expectations;
  }

  /** In whose resources the ways out are written. */
  public Terraform terraform() {
    return terraform;
  }
}
