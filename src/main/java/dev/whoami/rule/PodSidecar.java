package dev.whoami.rule;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.ContainerResponses;
import java.util.Optional;

/**
 * What serves a container endpoint in a pod at another address than that of the EKS Pod Identity
 * agent: a sidecar, or another program of the user's.
 */
final class PodSidecar {
  private PodSidecar() {}

  /** Whether it was asked, and nothing of EKS. */
  static boolean isAsked(Judgement j) {
    return j.examination().place().platform().isPod()
        && EndpointFault.observation(j)
            .outcome()
            .facts(ContainerResponses.class)
            .filter(ContainerResponses::isOfNoAgent)
            .isPresent();
  }

  static Optional<Remedy> repair(Judgement j) {
    return isAsked(j) ? Optional.of(log(j.examination())) : Optional.empty();
  }

  /** Why nothing answers at the endpoint. */
  static String whyOutOfReach() {
    return "Nothing answers at the container endpoint, which is not at the address of the EKS Pod"
        + " Identity agent: the sidecar, or other program, that is to serve it does not run, or is"
        + " blocked.";
  }

  private static Remedy log(Examination x) {
    return Remedy.of(
            "See which container of the pod serves the endpoint, whether it runs, and what it"
                + " logs:")
        .commands(
            "echo \"$AWS_CONTAINER_CREDENTIALS_FULL_URI\"",
            "kubectl -n " + KnownNames.namespace(x) + " get pods",
            "kubectl -n "
                + KnownNames.namespace(x)
                + " logs deployment/"
                + KnownNames.deployment(x)
                + " --all-containers --tail 50");
  }

  /** The program that has no new keys. */
  static Remedy restart(Examination x) {
    return Remedy.of(
            "Restart what serves the endpoint, with the pod, and compare the node's clock with"
                + " that of AWS.")
        .commands("date -u", Restart.rollout(x));
  }
}
