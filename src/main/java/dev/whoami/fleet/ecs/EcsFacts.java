package dev.whoami.fleet.ecs;

import dev.whoami.fleet.input.Fields;
import dev.whoami.fleet.input.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The facts about ECS: services, tasks, task definitions and container instances. */
public final class EcsFacts {
  private final Map<String, Fields> services = new LinkedHashMap<>();
  private final Map<String, Fields> tasks = new LinkedHashMap<>();
  private final Map<String, EcsTaskDefinition> definitions = new LinkedHashMap<>();
  private final Map<String, ContainerInstance> instances = new LinkedHashMap<>();
  private final Map<String, String> files = new HashMap<>();
  private final List<String> missing = new ArrayList<>();

  public EcsFacts() {}

  /** Whether it was for here. */
  public boolean take(Item item) {
    Fields fields = item.fields();
    switch (item.kind()) {
      case ECS_SERVICE:
        // ECS describes a deleted service for some days.
        if (!fields.text("status").equals("INACTIVE")) {
          services.put(fields.text("serviceArn"), fields);
          files.put(fields.text("serviceArn"), item.file());
        }
        return true;
      case ECS_TASK:
        if (!fields.text("lastStatus").equals("STOPPED")) {
          tasks.put(fields.text("taskArn"), fields);
          files.put(fields.text("taskArn"), item.file());
        }
        return true;
      case TASK_DEFINITION:
        definitions.put(fields.text("taskDefinitionArn"), EcsTaskDefinition.of(fields));
        return true;
      case DAEMON_TASK_DEFINITION:
        definitions.put(fields.text("daemonTaskDefinitionArn"), EcsTaskDefinition.of(fields));
        return true;
      case CONTAINER_INSTANCE:
        instances.put(
            fields.text("containerInstanceArn"), ContainerInstance.of(fields, item.file()));
        return true;
      case FAILURE:
        missing.add(fields.text("arn"));
        return true;
      default:
        return false;
    }
  }

  /** Whether there are services or tasks of a cluster with this name. */
  public boolean hasCluster(String name) {
    return Stream.concat(services.values().stream(), tasks.values().stream())
        .anyMatch(it -> it.text("clusterArn").endsWith("/" + name));
  }

  /** The file that a service or task was read from, by its ARN. */
  String file(String arn) {
    return files.getOrDefault(arn, "");
  }

  Iterable<Fields> services() {
    return Collections.unmodifiableCollection(services.values());
  }

  Iterable<Fields> tasks() {
    return Collections.unmodifiableCollection(tasks.values());
  }

  Optional<EcsTaskDefinition> definition(String arn) {
    return Optional.ofNullable(definitions.get(arn));
  }

  Optional<ContainerInstance> instance(String arn) {
    return Optional.ofNullable(instances.get(arn));
  }

  Iterable<ContainerInstance> instances() {
    return Collections.unmodifiableCollection(instances.values());
  }

  /** The ARNs that ECS does not know. */
  public List<String> missing() {
    return Collections.unmodifiableList(missing);
  }
}
