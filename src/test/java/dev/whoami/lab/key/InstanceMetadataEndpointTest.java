package dev.whoami.lab.key;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whoami.lab.endpoint.InstanceMetadataEndpoint;
import dev.whoami.lab.http.EndpointClient;
import dev.whoami.lab.http.HttpEndpoint;
import dev.whoami.lab.scenario.InstanceBehavior;
import dev.whoami.lab.scenario.TaskNamespaces;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InstanceMetadataEndpointTest {
  private static final String TOKEN = "X-aws-ec2-metadata-token";
  private static final String LIFETIME = "X-aws-ec2-metadata-token-ttl-seconds";
  private static final String ROLES = "/latest/meta-data/iam/security-credentials/";

  private final KeyRing ring = new KeyRing();
  private HttpEndpoint endpoint = serve(InstanceBehavior.V2_ONLY);

  private HttpEndpoint serve(InstanceBehavior behavior) {
    return serve(behavior, TaskNamespaces.ABSENT);
  }

  private HttpEndpoint serve(InstanceBehavior behavior, TaskNamespaces namespaces) {
    return EndpointClient.serve(
        new InstanceMetadataEndpoint(behavior, Principal.HOST_ROLE, namespaces, ring));
  }

  private void behave(InstanceBehavior behavior) {
    endpoint.close();
    endpoint = serve(behavior);
  }

  @AfterEach
  void close() {
    endpoint.close();
  }

  private HttpResponse<String> get(String path, String... headers) throws IOException {
    return EndpointClient.get(EndpointClient.url(endpoint) + path, headers);
  }

  private String token() throws IOException {
    return EndpointClient.put(EndpointClient.url(endpoint) + "/latest/api/token", LIFETIME, "60")
        .body();
  }

  @Test
  void failsAsOftenAsItIsTold() throws IOException {
    behave(InstanceBehavior.FAILS_TWICE);
    assertThat(get(ROLES).statusCode()).isEqualTo(503);
    assertThat(token()).isEqualTo("Service Unavailable");
    assertThat(get(ROLES, TOKEN, token()).body()).isEqualTo("ecsInstanceRole");
    behave(InstanceBehavior.FAILS_ONCE);
    assertThat(get(ROLES).statusCode()).isEqualTo(503);
    assertThat(get(ROLES, TOKEN, token()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/latest/meta-data/instance-id, i-0abc1234def567890",
    "/latest/meta-data/placement/region, us-west-2",
    "/latest/meta-data/placement/availability-zone, us-west-2b",
    "/latest/meta-data/iam/security-credentials/, ecsInstanceRole",
    "/imds/latest/meta-data/instance-id, i-0abc1234def567890",
    "/imds//latest/meta-data/instance-id, i-0abc1234def567890",
  })
  void answersWithAToken(String path, String value) throws IOException {
    HttpResponse<String> response = get(path, TOKEN, token());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(value);
  }

  @Test
  void theRoleHasKeysAndAProfile() throws IOException {
    String token = token();
    JsonObject keys =
        JsonParser.parseString(get(ROLES + "ecsInstanceRole", TOKEN, token).body())
            .getAsJsonObject();
    assertThat(keys.get("Code").getAsString()).isEqualTo("Success");
    assertThat(ring.withId(keys.get("AccessKeyId").getAsString()))
        .hasValueSatisfying(found -> assertThat(found.arn()).isEqualTo(Principal.HOST_ROLE.arn()));
    assertThat(get("/latest/meta-data/iam/info", TOKEN, token).body())
        .contains("arn:aws:iam::111122223333:instance-profile/ecsInstanceRole");
    assertThat(get("/latest/dynamic/instance-identity/document", TOKEN, token).body())
        .contains("\"accountId\":\"111122223333\"");
  }

  /** Some SDKs ask this path first, and the other one after a 404. */
  @Test
  void thereIsNoExtendedPathForCredentials() throws IOException {
    String extended = "/latest/meta-data/iam/security-credentials-extended/";
    assertThat(get(extended, TOKEN, token()).statusCode()).isEqualTo(404);
    assertThat(get(extended + "ecsInstanceRole", TOKEN, token()).statusCode()).isEqualTo(404);
  }

  @Test
  void aFolderListsWhatIsInIt() throws IOException {
    String token = token();
    assertThat(get("/latest/meta-data/", TOKEN, token).body().lines())
        .contains("iam/", "instance-id", "placement/")
        .noneMatch(line -> line.startsWith("iam-ecs-"));
    assertThat(get("/latest/meta-data/placement", TOKEN, token).body().lines())
        .containsExactly("availability-zone", "availability-zone-id", "region");
  }

  @Test
  void theNameSpaceOfTheAgentHasTheKeysOfEachTask() throws IOException {
    endpoint.close();
    endpoint = serve(InstanceBehavior.V2_ONLY, TaskNamespaces.OF_TWO_TASKS);
    String token = token();
    assertThat(get("/latest/meta-data/", TOKEN, token).body().lines()).contains("iam-ecs-1/");
    JsonObject tasks =
        JsonParser.parseString(get("/latest/meta-data/iam-ecs-1/info", TOKEN, token).body())
            .getAsJsonObject()
            .getAsJsonObject("TaskCredentials");
    assertThat(tasks.keySet()).hasSize(2);
    for (String key : tasks.keySet()) {
      String keys =
          get("/latest/meta-data/iam-ecs-1/security-credentials/" + key, TOKEN, token).body();
      String owner =
          ring.owners()
              .get(JsonParser.parseString(keys).getAsJsonObject().get("AccessKeyId").getAsString());
      String role = tasks.getAsJsonObject(key).get("RoleARN").getAsString();
      assertThat(owner).contains("/" + role.substring(role.lastIndexOf('/') + 1) + "/");
    }
  }

  @Test
  void withoutATokenV2AnswersNothing() throws IOException {
    assertThat(get(ROLES).statusCode()).isEqualTo(401);
    assertThat(get(ROLES, TOKEN, "wrong").statusCode()).isEqualTo(401);
    assertThat(get("/latest/other", TOKEN, token()).statusCode()).isEqualTo(404);
    assertThat(EndpointClient.put(EndpointClient.url(endpoint) + "/latest/api/token").statusCode())
        .isEqualTo(400);
  }

  @Test
  void v1AnswersWithoutAToken() throws IOException {
    behave(InstanceBehavior.V1_AND_V2);
    assertThat(get(ROLES).body()).isEqualTo("ecsInstanceRole");
    assertThat(get(ROLES, TOKEN, token()).body()).isEqualTo("ecsInstanceRole");
  }

  @Test
  void anInstanceWithoutProfileHasNoRole() throws IOException {
    behave(InstanceBehavior.NO_ROLE);
    String token = token();
    assertThat(get(ROLES, TOKEN, token).statusCode()).isEqualTo(404);
    assertThat(get("/latest/meta-data/iam/info", TOKEN, token).statusCode()).isEqualTo(404);
    assertThat(get("/latest/meta-data/instance-id", TOKEN, token).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(names = {"HOP_LIMIT", "HOP_LIMIT_V1", "HANGS"})
  void theTokenNeverComes(InstanceBehavior behavior) {
    behave(behavior);
    EndpointClient.assertHangs(this::token);
  }

  @Test
  void aPlainGetIsAnsweredAtOnceWhereTheTokenHangs() throws IOException {
    behave(InstanceBehavior.HOP_LIMIT);
    assertThat(get("/latest/meta-data/instance-id").statusCode()).isEqualTo(401);
    behave(InstanceBehavior.HOP_LIMIT_V1);
    assertThat(get("/latest/meta-data/instance-id").statusCode()).isEqualTo(200);
    behave(InstanceBehavior.HANGS);
    EndpointClient.assertHangs(() -> get("/latest/meta-data/instance-id"));
  }

  @Test
  void whereOnlyTheTokenIsForbiddenAPlainGetIsAnswered() throws IOException {
    behave(InstanceBehavior.PUT_FORBIDDEN_V1);
    assertThat(
            EndpointClient.put(EndpointClient.url(endpoint) + "/latest/api/token", LIFETIME, "60")
                .statusCode())
        .isEqualTo(403);
    assertThat(get(ROLES).body()).isEqualTo("ecsInstanceRole");
  }

  @Test
  void aForbiddenServiceForbidsEverything() throws IOException {
    behave(InstanceBehavior.PUT_FORBIDDEN);
    assertThat(EndpointClient.put(EndpointClient.url(endpoint) + "/latest/api/token").statusCode())
        .isEqualTo(403);
    assertThat(get("/latest/meta-data/instance-id").statusCode()).isEqualTo(403);
  }

  /** The AWS CLI 2 asks for its zone so, and an instance tells it. */
  @Test
  void aCategoryIsReadWithASlashAtItsEndAsWell() throws IOException {
    String zone = "/latest/meta-data/placement/availability-zone";
    assertThat(get(zone + "/", TOKEN, token()).body()).isEqualTo("us-west-2b");
    assertThat(get(zone, TOKEN, token()).body()).isEqualTo("us-west-2b");
  }
}
