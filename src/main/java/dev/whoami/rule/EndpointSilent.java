package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.probe.Fault;
import java.util.Optional;

/** The endpoint accepts and never answers, or packets to it vanish. */
final class EndpointSilent implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(j, Fault.TIMED_OUT, Fault.CLOSED_EARLY)
        .map(
            seen ->
                Finding.error(
                        "The endpoint takes the connection and does not answer, or packets to it"
                            + " vanish. Some clients wait for ever here; the SDK for Java gives up"
                            + " after six seconds.")
                    .because(seen.evidence())
                    .remedy(
                        EndpointFault.atTheAgent(
                            j,
                            "On the instance: see whether the ECS agent is healthy and restart it."
                                + " In a pod: a network policy may drop packets to the agent.")));
  }
}
