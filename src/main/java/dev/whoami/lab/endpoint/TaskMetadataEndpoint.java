package dev.whoami.lab.endpoint;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.whoami.lab.http.EndpointReply;
import dev.whoami.lab.http.EndpointRequest;
import dev.whoami.lab.http.EndpointService;
import dev.whoami.lab.key.SampleNames;
import dev.whoami.lab.scenario.TaskMetadata;
import java.time.Instant;

/** The task metadata endpoint of ECS, versions 3 and 4: the container, and its task. */
public final class TaskMetadataEndpoint implements EndpointService {
  public static final String V3_PATH = "/v3/" + SampleNames.CONTAINER_ID;
  public static final String V4_PATH = "/v4/" + SampleNames.CONTAINER_ID;

  private final TaskMetadata task;
  private final Instant started = Instant.now().minusSeconds(90);

  TaskMetadataEndpoint(TaskMetadata task) {
    this.task = task;
  }

  @Override
  public EndpointReply answer(EndpointRequest request) {
    if (task == TaskMetadata.EC2_HANGS) {
      return EndpointReply.never();
    }
    String path = request.path();
    if (path.equals(V3_PATH) || path.equals(V4_PATH)) {
      return EndpointReply.json(200, container(path.equals(V4_PATH)));
    }
    if (path.equals(V3_PATH + "/task") || path.equals(V4_PATH + "/task")) {
      return EndpointReply.json(200, task(path.startsWith(V4_PATH)));
    }
    return EndpointReply.text(404, "404 page not found\n");
  }

  private JsonObject task(boolean isV4) {
    JsonObject body = new JsonObject();
    body.addProperty("Cluster", cluster());
    body.addProperty("TaskARN", SampleNames.TASK_ARN);
    body.addProperty("Family", SampleNames.FAMILY);
    body.addProperty("Revision", SampleNames.REVISION);
    if (isV4) {
      body.addProperty("ServiceName", SampleNames.SERVICE);
    }
    body.addProperty("DesiredStatus", "RUNNING");
    body.addProperty("KnownStatus", "RUNNING");
    body.addProperty("PullStartedAt", started.minusSeconds(9).toString());
    body.addProperty("PullStoppedAt", started.minusSeconds(2).toString());
    body.addProperty("AvailabilityZone", SampleNames.AVAILABILITY_ZONE);
    if (isV4) {
      body.addProperty("LaunchType", task.launchType());
    }
    JsonArray containers = new JsonArray();
    containers.add(container(isV4));
    body.add("Containers", containers);
    return body;
  }

  private JsonObject container(boolean isV4) {
    JsonObject body = new JsonObject();
    body.addProperty("DockerId", SampleNames.CONTAINER_ID);
    body.addProperty("Name", "app");
    body.addProperty(
        "DockerName", task.isRunByAws() ? "app" : "ecs-app-7-app-9ed3c8a1f0b2d4e6a801");
    body.addProperty(
        "Image",
        SampleNames.ACCOUNT + ".dkr.ecr." + SampleNames.REGION + ".amazonaws.com/app:1.4.2");
    body.addProperty(
        "ImageID", "sha256:0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f9");
    body.add("Labels", labels());
    body.addProperty("DesiredStatus", "RUNNING");
    body.addProperty("KnownStatus", "RUNNING");
    JsonObject limits = new JsonObject();
    limits.addProperty("CPU", 256);
    limits.addProperty("Memory", 512);
    body.add("Limits", limits);
    body.addProperty("CreatedAt", started.minusSeconds(1).toString());
    body.addProperty("StartedAt", started.toString());
    body.addProperty("Type", "NORMAL");
    if (isV4) {
      body.addProperty("LogDriver", "awslogs");
      body.addProperty(
          "ContainerARN",
          "arn:aws:ecs:us-west-2:111122223333:container/2b1f8f7e-53c4-4a0d-9d36-0c9be7a1d5f2");
    }
    body.add("Networks", networks());
    return body;
  }

  private JsonObject labels() {
    JsonObject labels = new JsonObject();
    labels.addProperty("com.amazonaws.ecs.cluster", cluster());
    labels.addProperty("com.amazonaws.ecs.container-name", "app");
    labels.addProperty("com.amazonaws.ecs.task-arn", SampleNames.TASK_ARN);
    labels.addProperty("com.amazonaws.ecs.task-definition-family", SampleNames.FAMILY);
    labels.addProperty("com.amazonaws.ecs.task-definition-version", SampleNames.REVISION);
    return labels;
  }

  private JsonArray networks() {
    JsonArray addresses = new JsonArray();
    addresses.add("10.0.2.61");
    JsonObject network = new JsonObject();
    network.addProperty("NetworkMode", task.isRunByAws() ? "awsvpc" : "bridge");
    network.add("IPv4Addresses", addresses);
    JsonArray networks = new JsonArray();
    networks.add(network);
    return networks;
  }

  /** On Fargate the endpoint returns the cluster's ARN, on EC2 its name. */
  private String cluster() {
    return task.isRunByAws()
        ? "arn:aws:ecs:us-west-2:111122223333:cluster/prod"
        : SampleNames.CLUSTER;
  }
}
