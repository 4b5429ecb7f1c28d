package dev.whoami.diagnosis;

import dev.whoami.trust.RoleDocument;
import dev.whoami.world.work.Crash;
import dev.whoami.world.work.CrashBarrier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The input of the rules: an examination, the verdict on its client, the user's expectations, the
 * history of earlier runs, and the Terraform provider of the fixes. The report may be about another
 * client, such as a Hadoop. Then that client's verdict is the answer to the user.
 */
public final class Judgement {
  private final Examination examination;
  private final Verdict verdict;
  private final ReportSubject subject;
  private final Verdict answer;
  private final List<Expectation> expectations;
  private final History history;
  private final TerraformProvider terraform;
  private final List<Crash> crashes;
  private final RoleDocument roleDocument;

  private Judgement(
      Examination examination,
      Function<Examination, ReportSubject> choice,
      Expected expected,
      History history,
      Optional<TerraformProvider> terraform) {
    List<Crash> found = new ArrayList<>(examination.crashes());
    this.examination = examination;
    this.verdict = verdict(examination, found);
    this.subject =
        CrashBarrier.run(
            "client of the headline",
            () -> choice.apply(examination),
            crash -> {
              found.add(crash);
              return examination.subject();
            });
    Examination about = examination.about(subject);
    Verdict its = subject.isWorseHadoop() ? verdict(about, found) : verdict;
    this.answer = ProgramRole.after(its, about);
    this.expectations =
        Collections.unmodifiableList(
            CrashBarrier.run(
                "expectations",
                () -> expected.against(answer),
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
    this.roleDocument = RoleDocument.none();
  }

  private Judgement(Judgement other, RoleDocument roleDocument) {
    this.examination = other.examination;
    this.verdict = other.verdict;
    this.subject = other.subject;
    this.answer = other.answer;
    this.expectations = other.expectations;
    this.history = other.history;
    this.terraform = other.terraform;
    this.crashes = other.crashes;
    this.roleDocument = roleDocument;
  }

  /** The same judgement, with the trust policies that the user fetched. */
  public Judgement with(RoleDocument fetched) {
    return new Judgement(this, fetched);
  }

  /** The trust policies that the user fetched. */
  public RoleDocument roleDocument() {
    return roleDocument;
  }

  private static Verdict verdict(Examination x, List<Crash> found) {
    return CrashBarrier.run(
        "verdict",
        () -> Verdict.of(x),
        crash -> {
          found.add(crash);
          return Verdict.crashed(x.walk().client(), MissingAnswer.VERDICT, null, null);
        });
  }

  /**
   * The judgement of a first run, with fixes for the Terraform provider that the evidence shows.
   */
  public static Judgement of(Examination examination, Expected expected) {
    return of(examination, Examination::subject, expected, History.none(), Optional.empty());
  }

  /**
   * The judgement with a report about the chosen client, and the user's expectations. The fixes are
   * for this Terraform provider; if it is empty, for the one that the evidence shows.
   */
  public static Judgement of(
      Examination examination,
      Function<Examination, ReportSubject> choice,
      Expected expected,
      History history,
      Optional<TerraformProvider> terraform) {
    return new Judgement(examination, choice, expected, history, terraform);
  }

  /** Each bug in whoami that ended a piece of work or the judging. */
  public List<Crash> crashes() {
    return crashes;
  }

  public Examination examination() {
    return examination;
  }

  public Verdict verdict() {
    return verdict;
  }

  /** The same facts, about the client of the report. */
  Examination ofSubject() {
    return examination.about(subject);
  }

  /** The topic whose findings come first; empty if the worst finding comes first. */
  public Optional<Topic> firstTopic() {
    return subject.firstTopic();
  }

  /** The verdict on the client of the report, with the role that its program assumes. */
  Verdict answer() {
    return answer;
  }

  public List<Expectation> expectations() {
    return expectations;
  }

  /** The client's fallback in this run, if there was one. */
  public Optional<Fallback> fallback() {
    return Fallback.in(examination, verdict.kind());
  }

  public History history() {
    return history;
  }

  /** The Terraform provider that the fixes use. */
  public TerraformProvider terraform() {
    return terraform;
  }
}
