package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import java.util.Optional;

/** Nothing listens at the endpoint, or there is no route to it. */
final class EndpointOutOfReach implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(
            j, Fault.CONNECTION_REFUSED, Fault.UNROUTABLE, Fault.BLACKHOLE, Fault.UNKNOWN_HOST)
        .map(
            seen ->
                Finding.of(
                        j.examination().place().platform().isPod()
                            ? "Nobody answers at the Pod Identity agent's address: the agent is not"
                                + " running on this node, or its address is blocked."
                            : "Nobody answers at the endpoint's address: task roles are not enabled"
                                + " in the agent, its iptables rules are gone, or the container"
                                + " is on the host's network without them.")
                    .because(seen.evidence())
                    .remedy(remedy(j)));
  }

  private static Remedy remedy(Judgement j) {
    return j.examination().place().platform().isPod()
        ? Remedy.of("See that the add-on runs on this node, and add it if it does not.")
            .commands(
                "kubectl -n kube-system get pods -o wide | grep eks-pod-identity-agent",
                "aws eks create-addon --cluster-name CLUSTER \\",
                "  --addon-name eks-pod-identity-agent")
        : EndpointFault.atTheAgent(
            j,
            "On the instance, and in its user data (the second line is for host networking):",
            "echo ECS_ENABLE_TASK_IAM_ROLE=true | sudo tee -a /etc/ecs/ecs.config",
            "echo ECS_ENABLE_TASK_IAM_ROLE_NETWORK_HOST=true |",
            "  sudo tee -a /etc/ecs/ecs.config",
            EndpointFault.RESTART);
  }
}
