package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.probe.Fault;
import java.util.Optional;

/** The endpoint says that it is asked too often. */
final class Throttled implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(j, Fault.THROTTLED)
        .map(
            seen ->
                Finding.of(
                        "The endpoint answers 429: the containers on this instance ask it too often"
                            + " (the limit is 40 requests a second, with bursts of 60).")
                    .withSeverity(severity(j))
                    .because(seen.evidence())
                    .remedy(
                        Remedy.of(
                                "Use one client for the whole process instead of a new one for each"
                                    + " call, or raise ECS_TASK_METADATA_RPS_LIMIT on the"
                                    + " instance:")
                            .commands(
                                "echo ECS_TASK_METADATA_RPS_LIMIT=80,120 |",
                                "  sudo tee -a /etc/ecs/ecs.config",
                                EndpointFault.RESTART)));
  }

  /** Where there is nothing to fall back to, one refusal is enough. */
  private static Severity severity(Judgement j) {
    return j.verdict().kind() == IdentityKind.NONE ? Severity.ERROR : Severity.WARNING;
  }
}
