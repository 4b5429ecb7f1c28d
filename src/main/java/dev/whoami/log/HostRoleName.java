package dev.whoami.log;

import java.util.Locale;
import java.util.Optional;

/**
 * What the name of a host's role says of the containers there: nodes of EKS and instances of ECS
 * have roles with usual names. It only chooses which of two fixes is printed.
 */
final class HostRoleName {
  private HostRoleName() {}

  /** Empty where the name says neither. */
  static Optional<Boolean> isOfPod(Optional<SeenIdentity> host) {
    String name = host.flatMap(it -> it.arn().roleName()).orElse("").toLowerCase(Locale.ROOT);
    boolean isNode =
        name.contains("nodeinstancerole")
            || name.contains("node-group")
            || name.contains("nodegroup")
            || name.contains("eks")
            || name.contains("karpenternode")
            || name.startsWith("nodes.");
    boolean isOfEcs = name.contains("ecs");
    return isNode == isOfEcs ? Optional.empty() : Optional.of(isNode);
  }
}
