package dev.whoami.rule;

import dev.whoami.aws.StsResult;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Identification;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import java.util.Optional;

/** A probe failed, or the call that asks STS who owns the credentials. */
final class ProbeCrashed implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    for (Observation each : j.examination().seen().all()) {
      if (each.outcome().kind() == Outcome.Kind.CRASHED) {
        return Optional.of(
            Finding.ofIncompleteRun(
                    "whoami itself failed while it checked one source, so the answer may be"
                        + " incomplete. This is a bug in whoami, not in your container.")
                .because(each.evidence())
                .remedy(report()));
      }
    }
    Optional<Finding> search =
        j.examination().hadoopSearch().crash().map(ProbeCrashed::ofHadoopSearch);
    return search.isPresent()
        ? search
        : crashedQuestion(j.examination()).map(ProbeCrashed::ofQuestion);
  }

  private static Finding ofHadoopSearch(String crash) {
    return Finding.ofIncompleteRun(
            "whoami itself failed while it searched for Hadoop, so an installation may be missing"
                + " here. This is a bug in whoami, not in your container.")
        .because(crash)
        .remedy(report());
  }

  private static Optional<String> crashedQuestion(Examination x) {
    return x.winner()
        .flatMap(it -> x.identityOf(it.source()))
        .map(Identification::answer)
        .filter(StsResult::isCrashed)
        .map(StsResult::problem);
  }

  /** No request can be signed where the security providers of this Java lack HmacSHA256. */
  private static Finding ofQuestion(String crash) {
    return Finding.ofIncompleteRun(
            "whoami itself failed while it asked STS who owns the credentials, so the identity is"
                + " not confirmed. Options of this Java can be the reason, such as a list of"
                + " security providers without SunJCE.")
        .because("STS: " + crash)
        .remedy(
            Remedy.of("Run it without the Java options in the environment.")
                .commands("env -u JAVA_TOOL_OPTIONS -u JDK_JAVA_OPTIONS java -jar whoami.jar"))
        .remedy(report());
  }

  private static Remedy report() {
    return Remedy.of("Please report it with the class and place above.");
  }
}
