package dev.whoami.diagnosis;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What the rules judge: an examination, its verdict, the user's expectations, the history of
 * earlier runs, and the Terraform provider that the fixes use.
 */
public final class Judgement {
  private final Examination examination;
  private final Verdict verdict;
  private final List<Expectation> expectations;
  private final History history;
  private final TerraformProvider terraform;

  private Judgement(
      Examination examination,
      Verdict verdict,
      List<Expectation> expectations,
      History history,
      TerraformProvider terraform) {
    this.examination = examination;
    this.verdict = verdict;
    this.expectations = Collections.unmodifiableList(expectations);
    this.history = history;
    this.terraform = terraform;
  }

  /** Of a first run, with fixes for the Terraform provider that the evidence shows. */
  public static Judgement of(Examination examination, Expected expected) {
    return of(examination, expected, History.none(), TerraformProvider.of(examination));
  }

  public static Judgement of(
      Examination examination, Expected expected, History history, TerraformProvider terraform) {
    Verdict verdict = Verdict.of(examination);
    return new Judgement(examination, verdict, expected.against(verdict), history, terraform);
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

  /** What the client did in this run, if it fell back. */
  public Optional<Fallback> fallback() {
    return Fallback.in(examination, verdict.kind());
  }

  public History history() {
    return history;
  }

  /** Which Terraform provider the fixes use. */
  public TerraformProvider terraform() {
    return terraform;
  }
}
