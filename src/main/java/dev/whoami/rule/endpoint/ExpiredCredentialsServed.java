package dev.whoami.rule.endpoint;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.rule.part.EndpointFault;
import dev.whoami.rule.part.EndpointProgram;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The endpoint serves keys past their expiry. */
public final class ExpiredCredentialsServed implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(j, Fault.EXPIRED)
        .map(
            seen ->
                Finding.of(
                        "The endpoint serves expired keys"
                            + (isRefused(seen, j) ? ", which AWS rejects: " : ": ")
                            + (EndpointProgram.isAsked(j)
                                ? "the program that answers there"
                                : "the agent")
                            + " no longer gets new ones, or the clock of this machine is ahead.")
                    .because(seen.evidence())
                    .remedy(remedy(j)));
  }

  /** Whether STS also rejects the keys. Otherwise the clock of this machine may be wrong. */
  private static boolean isRefused(Observation seen, Judgement j) {
    return j.examination().identityOf(seen).flatMap(it -> it.answer().refusal()).isPresent();
  }

  private static Remedy remedy(Judgement j) {
    if (EndpointProgram.isAsked(j)) {
      return EndpointProgram.restart(j.examination());
    }
    return j.examination().place().platform().isPod()
        ? Remedy.of(
                "Restart the Pod Identity agent, and compare the node's clock with that of AWS.")
            .fix(Fix.of("WHO207", "restart-pod-identity"))
        : EndpointFault.atTheAgent(
            j,
            Remedy.of(
                    "Restart the ECS agent on the instance, and compare the instance's clock with"
                        + " that of AWS.")
                .fix(Fix.of("WHO207", "restart-agent")));
  }
}
