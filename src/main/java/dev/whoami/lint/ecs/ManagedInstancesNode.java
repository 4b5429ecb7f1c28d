package dev.whoami.lint.ecs;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.host.ManagedInstances;
import dev.whoami.lint.value.Node;
import java.util.Collections;
import java.util.List;

/** Reads a capacity provider; only a Managed Instances provider names roles. */
public final class ManagedInstancesNode {
  private ManagedInstancesNode() {}

  public static List<Declared> read(Node capacityProvider, SourceLocation at) {
    Node provider = capacityProvider.block("managedInstancesProvider");
    if (!provider.isMap()) {
      return Collections.emptyList();
    }
    return Collections.singletonList(
        ManagedInstances.of(
            at,
            provider.field("infrastructureRoleArn").setting(),
            provider.block("instanceLaunchTemplate").field("ec2InstanceProfileArn").setting()));
  }
}
