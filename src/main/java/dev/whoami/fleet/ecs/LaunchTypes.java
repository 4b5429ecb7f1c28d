package dev.whoami.fleet.ecs;

import dev.whoami.fleet.input.Fields;
import dev.whoami.place.Platform;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where tasks run. A service with a capacity provider names no launch type, and the name of the
 * provider says little; its tasks name the type.
 */
final class LaunchTypes {
  private static final String MANAGED = "MANAGED_INSTANCES";

  private final Map<String, List<Fields>> tasks = new HashMap<>();
  private final Set<String> managed = new HashSet<>();

  LaunchTypes(Iterable<Fields> all) {
    for (Fields each : all) {
      tasks
          .computeIfAbsent(
              key(each.text("clusterArn"), each.text("group")), it -> new ArrayList<>())
          .add(each);
      if (each.text("launchType").equals(MANAGED)) {
        managed.add(each.text("containerInstanceArn"));
      }
    }
  }

  private static String key(String cluster, String group) {
    return cluster + " " + group;
  }

  /**
   * That of a service: by its launch type, by its capacity provider if that is of Fargate, or else
   * by a task. A task of an earlier deployment can still run where the service was before.
   */
  Platform ofService(Fields service, EcsDeployment deployment) {
    Fields place = deployment.place();
    if (place.has("launchType") || isByFargate(place)) {
      return of(place);
    }
    boolean isElsewhere = !place.list("capacityProviderStrategy").isEmpty();
    String group = EcsFleet.OF_SERVICE + service.text("serviceName");
    List<Fields> own =
        tasks.getOrDefault(key(service.text("clusterArn"), group), Collections.emptyList()).stream()
            .filter(it -> !isElsewhere || of(it) != Platform.ECS_FARGATE)
            .collect(Collectors.toList());
    return of(
        own.stream()
            .filter(it -> it.text("taskDefinitionArn").equals(deployment.definition()))
            .findFirst()
            .orElse(own.isEmpty() ? place : own.get(0)));
  }

  /** That of a task. */
  static Platform of(Fields item) {
    switch (item.text("launchType")) {
      case "FARGATE":
        return Platform.ECS_FARGATE;
      case "EXTERNAL":
        return Platform.ECS_EXTERNAL;
      case MANAGED:
        return Platform.ECS_MANAGED_INSTANCES;
      default:
        return isByFargate(item) ? Platform.ECS_FARGATE : Platform.ECS_EC2;
    }
  }

  private static boolean isByFargate(Fields item) {
    return item.text("capacityProviderName").startsWith("FARGATE")
        || item.list("capacityProviderStrategy").stream()
            .anyMatch(it -> it.text("capacityProvider").startsWith("FARGATE"));
  }

  /** Whether AWS manages a container instance, so that no person sets up its agent. */
  boolean isManaged(String containerInstance) {
    return managed.contains(containerInstance);
  }
}
