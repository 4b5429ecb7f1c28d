package dev.whoami.log;

import java.util.Locale;
import java.util.Optional;

/**
 * The platform that the name of a host's role suggests: EKS nodes and ECS instances have roles with
 * usual names. It selects one of two fixes, and is a sign of containers.
 */
final class HostRoleName {
  private HostRoleName() {}

  /** Empty if the name suggests neither. */
  static Optional<Boolean> isOfPod(Optional<SeenIdentity> host) {
    String name = host.flatMap(it -> it.arn().roleName()).orElse("").toLowerCase(Locale.ROOT);
    boolean isNode =
        name.contains("node-role")
            || name.contains("nodeinstancerole")
            || name.contains("node-group")
            || name.contains("nodegroup")
            || name.contains("noderole")
            || name.contains("karpenternode")
            || (name.contains("eks") && (name.contains("node") || name.contains("worker")))
            || name.endsWith("-nodes")
            || name.startsWith("nodes.");
    boolean isOfEcs = name.contains("ecsinstance") || name.contains("ecs-instance");
    return isNode == isOfEcs ? Optional.empty() : Optional.of(isNode);
  }
}
