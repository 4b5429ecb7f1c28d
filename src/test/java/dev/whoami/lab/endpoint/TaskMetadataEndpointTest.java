package dev.whoami.lab.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whoami.lab.http.EndpointClient;
import dev.whoami.lab.http.HttpEndpoint;
import dev.whoami.lab.key.SampleNames;
import dev.whoami.lab.scenario.TaskMetadata;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TaskMetadataEndpointTest {
  private static JsonObject ask(TaskMetadata task, String path) throws IOException {
    try (HttpEndpoint endpoint = EndpointClient.serve(new TaskMetadataEndpoint(task))) {
      return JsonParser.parseString(EndpointClient.get(EndpointClient.url(endpoint) + path).body())
          .getAsJsonObject();
    }
  }

  @Test
  void version4TellsTheTaskAndItsLaunchType() throws IOException {
    JsonObject task = ask(TaskMetadata.EC2, TaskMetadataEndpoint.V4_PATH + "/task");
    assertThat(task.get("TaskARN").getAsString())
        .matches("arn:aws:ecs:us-west-2:111122223333:task/prod/[0-9a-f]{32}");
    assertThat(task.get("Cluster").getAsString()).isEqualTo("prod");
    assertThat(task.get("Family").getAsString()).isEqualTo("app");
    assertThat(task.get("Revision").getAsString()).isEqualTo("7");
    assertThat(task.get("LaunchType").getAsString()).isEqualTo("EC2");
    assertThat(task.get("AvailabilityZone").getAsString()).isEqualTo("us-west-2b");
  }

  @Test
  void version3DoesNotTellTheLaunchType() throws IOException {
    JsonObject task = ask(TaskMetadata.EC2, TaskMetadataEndpoint.V3_PATH + "/task");
    assertThat(task.keySet()).contains("TaskARN").doesNotContain("LaunchType");
  }

  @Test
  void fargateTellsTheClustersArn() throws IOException {
    JsonObject task = ask(TaskMetadata.FARGATE, TaskMetadataEndpoint.V4_PATH + "/task");
    assertThat(task.get("LaunchType").getAsString()).isEqualTo("FARGATE");
    assertThat(task.get("Cluster").getAsString())
        .isEqualTo("arn:aws:ecs:us-west-2:111122223333:cluster/prod");
  }

  @Test
  void theContainerHasTheLabelsOfItsTask() throws IOException {
    JsonObject container = ask(TaskMetadata.EC2, TaskMetadataEndpoint.V4_PATH);
    assertThat(container.getAsJsonObject("Labels").get("com.amazonaws.ecs.task-arn").getAsString())
        .isEqualTo(SampleNames.TASK_ARN);
  }

  @Test
  void anythingElseIsNotFoundAndHangingHangs() throws IOException {
    try (HttpEndpoint endpoint = EndpointClient.serve(new TaskMetadataEndpoint(TaskMetadata.EC2))) {
      assertThat(EndpointClient.get(EndpointClient.url(endpoint) + "/v4/other").statusCode())
          .isEqualTo(404);
    }
    EndpointClient.assertHangs(() -> ask(TaskMetadata.EC2_HANGS, TaskMetadataEndpoint.V4_PATH));
  }
}
