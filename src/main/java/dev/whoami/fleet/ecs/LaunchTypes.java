package dev.whoami.fleet.ecs;

import dev.whoami.fleet.input.Fields;
import dev.whoami.place.Platform;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where tasks run. A service with a capacity provider names no launch type, and the name of the
 * provider says little; its tasks name the type.
 */
final class LaunchTypes {
  private static final String MANAGED = "MANAGED_INSTANCES";

  private final Map<String, Fields> tasks = new HashMap<>();
  private final Set<String> managed = new HashSet<>();

  LaunchTypes(Iterable<Fields> all) {
    for (Fields each : all) {
      tasks.putIfAbsent(key(each.text("clusterArn"), each.text("group")), each);
      if (each.text("launchType").equals(MANAGED)) {
        managed.add(each.text("containerInstanceArn"));
      }
    }
  }

  private static String key(String cluster, String group) {
    return cluster + " " + group;
  }

  /** That of a service, by what names its place and by one of its tasks. */
  Platform ofService(Fields service, Fields place) {
    String group = EcsFleet.OF_SERVICE + service.text("serviceName");
    Fields task = tasks.getOrDefault(key(service.text("clusterArn"), group), place);
    return of(place.has("launchType") ? place : task);
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
