package dev.whoami.rule.part;

import dev.whoami.aws.ContainerServer;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;

/**
 * amazon-ecs-local-container-endpoints, which simulates ECS on a developer's machine. /creds
 * returns a session of its own keys, and /role/NAME a role that it assumes with them.
 *
 * @see <a href="https://github.com/awslabs/amazon-ecs-local-container-endpoints">Amazon ECS Local
 *     Container Endpoints</a>
 */
public final class LocalEndpoints {
  static final String WHY_OUT_OF_REACH =
      "Nothing answers at 169.254.170.2, where amazon-ecs-local-container-endpoints serve roles on"
          + " a developer's machine: their container does not run, or this one is not in its"
          + " network.";

  static final String WHAT_A_STATUS_MEANS =
      "amazon-ecs-local-container-endpoints have no keys of their own, or may not assume the role"
          + " in the path. Their log says which.";

  private LocalEndpoints() {}

  public static boolean areAsked(Judgement j) {
    return EndpointFault.server(j).filter(ContainerServer.LOCAL_ENDPOINTS::equals).isPresent();
  }

  /** Starts their container, with this one beside it. */
  public static Remedy setup() {
    return Remedy.of(
            "Start the container of the local endpoints, with keys of its own, and look at its log."
                + " In compose.yaml, where app is this container:")
        .fix(Fix.of("WHO204", "local-endpoints"));
  }

  /** Sets the variable that this container lacks. */
  public static Remedy variable() {
    return Remedy.of(
            "Set the variable that ECS sets in a task: /creds for the keys that"
                + " amazon-ecs-local-container-endpoints have, /role/NAME for a role that they"
                + " assume with these.")
        .fix(Fix.of("WHO113", "local-endpoints"));
  }
}
