package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.probe.Fault;
import java.util.Optional;

/** The endpoint answers with a status that no other finding names. */
final class EndpointErrorStatus implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(j, Fault.STATUS)
        .map(
            seen ->
                Finding.error(
                        "The endpoint answers with an error, so it gives no credentials: 404 for a"
                            + " wrong path, 401 or 403 for a wrong token, 500 for a fault of the"
                            + " agent.")
                    .because(seen.evidence())
                    .remedy(
                        EndpointFault.atTheAgent(
                            j,
                            "Compare the address with what PID 1 has, then look into the agent's"
                                + " log on the instance (/var/log/ecs/ecs-agent.log; in a pod:"
                                + " kubectl logs of eks-pod-identity-agent).")));
  }
}
