package dev.whoami.rule.endpoint;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.place.Platform;
import dev.whoami.probe.Fault;
import dev.whoami.probe.PodIdentityRefusal;
import dev.whoami.rule.part.EndpointFault;
import dev.whoami.rule.part.EndpointProgram;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The endpoint answers that it gets too many requests. */
public final class Throttled implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(j, Fault.THROTTLED)
        .map(
            seen ->
                Finding.of(fact(j))
                    .withSeverity(severity(j))
                    .because(seen.evidence())
                    .remedy(remedy(j)));
  }

  private static String fact(Judgement j) {
    Optional<PodIdentityRefusal> ofPods =
        EndpointFault.observation(j).outcome().detail().podIdentityRefusal();
    if (ofPods.isPresent()) {
      return ofPods
          .get()
          .code()
          .map(it -> "EKS throttles the Pod Identity agent of this node (" + it + ").")
          .orElse("The Pod Identity agent answers 429: the pods on this node ask it too often.");
    }
    if (EndpointProgram.isAsked(j)) {
      return "The endpoint answers 429: the program that serves it is asked too often.";
    }
    return "The endpoint answers 429: the containers on this instance ask it too often"
        + (isOwnAgent(j) ? " (the limit is 40 requests a second, with bursts of 60)." : ".");
  }

  private static Remedy remedy(Judgement j) {
    String ask = "Use one client for the whole process instead of a new one for each call";
    return isOwnAgent(j)
        ? Remedy.of(ask + ", or raise ECS_TASK_METADATA_RPS_LIMIT on the instance:")
            .fix(Fix.of("WHO203", "raise-limit"))
        : Remedy.of(ask + ".");
  }

  /** Whether it is an ECS agent whose settings the user can change. */
  private static boolean isOwnAgent(Judgement j) {
    Platform platform = j.examination().place().platform();
    return !EndpointProgram.isAsked(j)
        && (platform == Platform.ECS_EC2 || platform == Platform.ECS_EXTERNAL);
  }

  /** If the client has nothing to fall back to, one refusal is an error. */
  private static Severity severity(Judgement j) {
    return j.verdict().kind() == IdentityKind.NONE ? Severity.ERROR : Severity.WARNING;
  }
}
