package dev.whoami.place;

import dev.whoami.aws.Arn;
import dev.whoami.aws.JsonFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/**
 * An ECS task, as its metadata endpoint describes it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-metadata-endpoint-v4.html">
 *     AWS: task metadata endpoint version 4</a>
 */
public final class Task {
  private final Arn arn;
  private final Map<String, JsonNode> fields;

  private Task(Arn arn, Map<String, JsonNode> fields) {
    this.arn = arn;
    this.fields = fields;
  }

  /** Empty where the text is not a task's metadata. */
  static Optional<Task> parse(String body) {
    Map<String, JsonNode> fields = JsonFields.of(body).orElse(java.util.Collections.emptyMap());
    return JsonFields.text(fields, "TaskARN").flatMap(Arn::parse).map(arn -> new Task(arn, fields));
  }

  public Arn arn() {
    return arn;
  }

  /** The task's ID, which is the session name of its role. */
  public String id() {
    return arn.lastElement();
  }

  /** The cluster's name, also where the endpoint gives its ARN. */
  public Optional<String> cluster() {
    return JsonFields.text(fields, "Cluster").map(name -> name.substring(name.indexOf('/') + 1));
  }

  /**
   * Whether Elastic Beanstalk runs it, by the cluster's name. Its environments are described by
   * Dockerrun.aws.json (version 2), which has no task role: the code is meant to have the instance
   * profile's role.
   */
  public boolean isOfBeanstalk() {
    return cluster().filter(it -> it.startsWith("awseb-")).isPresent();
  }

  /**
   * Whether amazon-ecs-local-container-endpoints describes it. A user can change each of its three
   * default names, so two must match.
   *
   * @see <a href="https://github.com/awslabs/amazon-ecs-local-container-endpoints">Amazon ECS Local
   *     Container Endpoints</a>
   */
  boolean isOfLocalEndpoints() {
    boolean isAccount = arn.account().equals("111111111111");
    boolean isCluster = cluster().filter("ecs-local-cluster"::equals).isPresent();
    boolean isFamily = family().filter("esc-local-task-definition"::equals).isPresent();
    return isAccount ? isCluster || isFamily : isCluster && isFamily;
  }

  public Optional<String> family() {
    return JsonFields.text(fields, "Family");
  }

  public Optional<String> revision() {
    return JsonFields.text(fields, "Revision");
  }

  /** The service that started it; empty for a task that no service started. */
  public Optional<String> service() {
    return JsonFields.text(fields, "ServiceName");
  }

  public Optional<String> availabilityZone() {
    return JsonFields.text(fields, "AvailabilityZone");
  }

  /** Whether the platform says that the clock is not synchronized; only Fargate reports it. */
  public boolean isClockAdrift() {
    return isAdrift(fields) || containers().stream().anyMatch(Task::isAdrift);
  }

  /** The network mode of the task's containers: awsvpc, bridge, host. */
  public Optional<String> networkMode() {
    for (Map<String, JsonNode> container : containers()) {
      for (Map<String, JsonNode> network : objects(container, "Networks")) {
        return JsonFields.text(network, "NetworkMode");
      }
    }
    return Optional.empty();
  }

  private static boolean isAdrift(Map<String, JsonNode> fields) {
    return Optional.ofNullable(fields.get("ClockDrift"))
        .filter(JsonNode::isObject)
        .flatMap(it -> JsonFields.text(it.asObject(), "ClockSynchronizationStatus"))
        .filter("NOT_SYNCHRONIZED"::equals)
        .isPresent();
  }

  private List<Map<String, JsonNode>> containers() {
    return objects(fields, "Containers");
  }

  private static List<Map<String, JsonNode>> objects(Map<String, JsonNode> fields, String name) {
    List<Map<String, JsonNode>> objects = new ArrayList<>();
    Optional.ofNullable(fields.get(name))
        .filter(JsonNode::isArray)
        .ifPresent(
            array ->
                array.asArray().stream()
                    .filter(JsonNode::isObject)
                    .forEach(it -> objects.add(it.asObject())));
    return objects;
  }

  /** Only in version 4 of the endpoint. */
  public Optional<LaunchType> launchType() {
    @Nullable String told = JsonFields.text(fields, "LaunchType").orElse(null);
    for (LaunchType each : LaunchType.values()) {
      if (each.name().equals(told)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
