package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.probe.Fault;
import java.util.Optional;

/** Nobody listens at the endpoint, or no way leads there. */
final class EndpointOutOfReach implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(
            j, Fault.CONNECTION_REFUSED, Fault.UNROUTABLE, Fault.BLACKHOLE, Fault.UNKNOWN_HOST)
        .map(
            seen ->
                Finding.error(
                        j.examination().place().platform().isPod()
                            ? "Nobody answers at the Pod Identity agent's address: the agent is not"
                                + " running on this node, or its address is blocked."
                            : "Nobody answers at the endpoint's address: task roles are not enabled"
                                + " in the agent, its iptables rules are gone, or the container"
                                + " is on the host's network without them.")
                    .because(seen.evidence())
                    .remedy(
                        EndpointFault.atTheAgent(
                            j,
                            j.examination().place().platform().isPod()
                                ? "See that the add-on eks-pod-identity-agent runs on this node."
                                : "On the instance: ECS_ENABLE_TASK_IAM_ROLE=true (and"
                                    + " ECS_ENABLE_TASK_IAM_ROLE_NETWORK_HOST=true for host"
                                    + " networking) in /etc/ecs/ecs.config, then restart the"
                                    + " agent.")));
  }
}
