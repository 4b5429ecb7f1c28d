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
  private final Examination headline;
  private final Verdict headlineVerdict;
  private final List<Expectation> expectations;
  private final History history;
  private final TerraformProvider terraform;

  private Judgement(
      Examination examination,
      Examination headline,
      Expected expected,
      History history,
      TerraformProvider terraform) {
    this.examination = examination;
    this.verdict = Verdict.of(examination);
    this.headline = headline;
    this.headlineVerdict = headline == examination ? verdict : Verdict.of(headline);
    this.expectations = Collections.unmodifiableList(expected.against(headlineVerdict));
    this.history = history;
    this.terraform = terraform;
  }

  /** Of a first run, with fixes for the Terraform provider that the evidence shows. */
  public static Judgement of(Examination examination, Expected expected) {
    return of(
        examination, examination, expected, History.none(), TerraformProvider.of(examination));
  }

  /** With the headline of another client, of which the user expects something. */
  public static Judgement of(
      Examination examination,
      Examination headline,
      Expected expected,
      History history,
      TerraformProvider terraform) {
    return new Judgement(examination, headline, expected, history, terraform);
  }

  public Examination examination() {
    return examination;
  }

  public Verdict verdict() {
    return verdict;
  }

  /** The examination with the walk of the headline's client. */
  Examination headline() {
    return headline;
  }

  /** What the fixes are about first; empty where the worst comes first. */
  public Optional<Topic> firstTopic() {
    return headline == examination ? Optional.empty() : Optional.of(Topic.HADOOP);
  }

  Verdict headlineVerdict() {
    return headlineVerdict;
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
