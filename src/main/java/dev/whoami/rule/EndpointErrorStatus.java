package dev.whoami.rule;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Fault;
import java.util.Optional;

/** The endpoint answers with a status that no other finding names. */
final class EndpointErrorStatus implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    return EndpointFault.among(j, Fault.STATUS)
        .map(
            seen ->
                Finding.of(
                        "The container endpoint answers with an error instead of credentials: 404"
                            + " for a wrong path, 401 or 403 for a wrong token, 500 for a problem"
                            + " in the agent.")
                    .because(seen.evidence())
                    .remedy(
                        Remedy.of("Compare the address with the one in PID 1:")
                            .commands(
                                "env | grep ^AWS_CONTAINER_CREDENTIALS_",
                                "tr '\\0' '\\n' < /proc/1/environ |"
                                    + " grep ^AWS_CONTAINER_CREDENTIALS_"))
                    .remedy(log(j)));
  }

  private static Remedy log(Judgement j) {
    return j.examination().place().platform().isPod()
        ? Remedy.of("If they are the same, read the agent's log:")
            .commands(
                "kubectl -n kube-system logs -l app.kubernetes.io/name=eks-pod-identity-agent")
        : EndpointFault.atTheAgent(
            j, "If they are the same, read the agent's log on the instance:", EndpointFault.LOG);
  }
}
