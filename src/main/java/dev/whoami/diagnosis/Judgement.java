package dev.whoami.diagnosis;

import dev.whoami.world.work.Crash;
import dev.whoami.world.work.CrashBarrier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
  private final List<Crash> crashes;

  private Judgement(
      Examination examination,
      UnaryOperator<Examination> headline,
      Expected expected,
      History history,
      Optional<TerraformProvider> terraform) {
    List<Crash> found = new ArrayList<>(examination.crashes());
    this.examination = examination;
    this.verdict =
        CrashBarrier.run("verdict", () -> Verdict.of(examination), crash -> crashed(crash, found));
    this.headline =
        CrashBarrier.run(
            "client of the headline",
            () -> headline.apply(examination),
            crash -> {
              found.add(crash);
              return examination;
            });
    Verdict its =
        this.headline == examination
            ? verdict
            : CrashBarrier.run(
                "verdict", () -> Verdict.of(this.headline), crash -> crashed(crash, found));
    this.headlineVerdict = ProgramRole.after(its, this.headline);
    this.expectations =
        Collections.unmodifiableList(
            CrashBarrier.run(
                "expectations",
                () -> expected.against(headlineVerdict),
                crash -> {
                  found.add(crash);
                  return Collections.emptyList();
                }));
    this.history = history;
    this.terraform =
        terraform.orElseGet(
            () ->
                CrashBarrier.run(
                    "kind of Terraform",
                    () -> TerraformProvider.of(examination),
                    crash -> {
                      found.add(crash);
                      return TerraformProvider.AWS;
                    }));
    this.crashes = Collections.unmodifiableList(found);
  }

  private Verdict crashed(Crash crash, List<Crash> found) {
    found.add(crash);
    return Verdict.crashed(examination.walk().client(), MissingAnswer.VERDICT, null, null);
  }

  /** Of a first run, with fixes for the Terraform provider that the evidence shows. */
  public static Judgement of(Examination examination, Expected expected) {
    return of(examination, UnaryOperator.identity(), expected, History.none(), Optional.empty());
  }

  /**
   * With the headline of another client, of which the user expects something; with fixes for this
   * Terraform, and where it is empty, for the one that the evidence shows.
   */
  public static Judgement of(
      Examination examination,
      UnaryOperator<Examination> headline,
      Expected expected,
      History history,
      Optional<TerraformProvider> terraform) {
    return new Judgement(examination, headline, expected, history, terraform);
  }

  /** Each bug in whoami that ended a piece of work, or of the judging. */
  public List<Crash> crashes() {
    return crashes;
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
