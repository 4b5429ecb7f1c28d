package dev.whoami.report.text;

import dev.whoami.aws.CallerIdentity;
import dev.whoami.aws.Credentials;
import dev.whoami.aws.StsError;
import dev.whoami.aws.StsResult;
import dev.whoami.chain.link.Visit;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Identification;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.WalkVerdict;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.trial.Trial;
import dev.whoami.world.Step;
import dev.whoami.world.secret.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts for the walk of the headline's client, in every format. */
public final class WalkText {
  private final Examination x;
  private final RenderOptions options;

  public WalkText(Examination x, RenderOptions options) {
    this.x = x;
    this.options = options;
  }

  /** What happened at a source, in words. */
  String remark(Visit visit) {
    boolean idle = visit.did() == Visit.Did.NOT_REACHED && visit.observation().outcome().isFound();
    return idle ? withKeyId(visit) + " (not reached)" : withKeyId(visit);
  }

  /** The reason, with the access key ID masked unless the user asked for whole IDs. */
  public String withKeyId(Visit visit) {
    Optional<String> id = visit.observation().outcome().credentials().map(Credentials::accessKeyId);
    return id.isPresent()
        ? visit.because().replace(Redaction.keyId(id.get()), options.keyId(id.get()))
        : visit.because();
  }

  /** The checks of a source, and the checks that found the owner of its keys. */
  public List<Step> steps(Visit visit) {
    List<Step> all = new ArrayList<>(visit.observation().steps());
    x.identityOf(visit.source()).map(Identification::steps).ifPresent(all::addAll);
    return ShownSteps.of(all);
  }

  /** The owner of a source's keys, even if the client uses others. */
  public Optional<String> owner(Visit visit) {
    return answer(visit).flatMap(StsResult::value).map(it -> it.arn().toString());
  }

  /** The code with which STS refuses the keys of a source. */
  public Optional<String> refusal(Visit visit) {
    return answer(visit).flatMap(StsResult::refusal).map(StsError::code);
  }

  private Optional<StsResult<CallerIdentity>> answer(Visit visit) {
    return x.identityOf(visit.observation()).map(Identification::answer);
  }

  public static String count(List<Step> steps) {
    return steps.size() == 1 ? "1 check" : steps.size() + " checks";
  }

  /** A check, with the time that it took if this was measured. */
  public static String line(Step step) {
    return step + (step.millis() == 0 ? "" : " (" + step.millis() + " ms)");
  }

  /** What the client does after its last source; empty if a source ended its walk. */
  public Optional<String> end() {
    if (x.walk().obstacle().isPresent()) {
      return Optional.empty();
    }
    switch (x.walk().ending()) {
      case NOTHING:
        return Optional.of("nothing");
      case ANONYMOUS:
        return Optional.of("unsigned requests, and no error");
      default:
        return Optional.empty();
    }
  }

  /** The words that begin the sentence with the result. */
  public String so() {
    return isNobody() ? "so your code has " : "so your code runs as ";
  }

  /** The identity of the client at the end of its walk. */
  public String result() {
    WalkVerdict verdict = WalkVerdict.of(x, x.walk());
    if (verdict.isAnonymous()) {
      return "no credentials, and sends unsigned requests without an error";
    }
    return isNobody()
        ? "no credentials"
        : verdict.kind().words() + verdict.role().map(role -> " " + role).orElse("");
  }

  private boolean isNobody() {
    return WalkVerdict.of(x, x.walk()).kind() == IdentityKind.NONE;
  }

  /** What the client's real library did; empty if there is nothing to add. */
  public Optional<String> trial() {
    Trial trial = x.trial();
    if (trial.ending() == Trial.Ending.NOT_RUN && !options.isVerbose()) {
      return Optional.empty();
    }
    String agrees = trial.isConclusive() && x.isTrialAsPredicted() ? ", as predicted" : "";
    return Optional.of(did(trial) + agrees);
  }

  /** What the real library did, if the walk above does not already say it. */
  Optional<String> unexpectedTrial() {
    boolean isTold = x.trial().isConclusive() && x.isTrialAsPredicted();
    return isTold ? Optional.empty() : trial();
  }

  private static String did(Trial trial) {
    switch (trial.ending()) {
      case FOUND:
        return "took the " + trial.source().map(it -> it.title()).orElse("credentials");
      case NOTHING:
        return "found nothing";
      default:
        return trial.remark();
    }
  }

  /** The region in which the client calls STS, if it was a guess. */
  public Optional<String> region() {
    return x.sts()
        .filter(it -> (it.isGuessed() && wasAsked()) || options.isVerbose())
        .map(it -> it.region() + ": " + it.because());
  }

  /** The guessed region, if STS could not be reached in it. */
  Optional<String> regionThatFailed() {
    boolean isReached =
        x.walk().visits().stream()
            .map(this::answer)
            .noneMatch(it -> it.filter(StsResult::isUnreachable).isPresent());
    return isReached ? Optional.empty() : region();
  }

  private boolean wasAsked() {
    return x.walk().visits().stream().anyMatch(it -> x.identityOf(it.source()).isPresent());
  }
}
