package dev.whoami.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whoami.lab.http.EndpointClient;
import dev.whoami.lab.machine.LabException;
import dev.whoami.lab.scenario.Additions;
import dev.whoami.lab.scenario.Agent;
import dev.whoami.lab.scenario.ContainerBehavior;
import dev.whoami.lab.scenario.EnvironmentInheritance;
import dev.whoami.lab.scenario.EnvironmentKeys;
import dev.whoami.lab.scenario.InstanceBehavior;
import dev.whoami.lab.scenario.Network;
import dev.whoami.lab.scenario.Profile;
import dev.whoami.lab.scenario.Scenario;
import dev.whoami.lab.scenario.SecondAgent;
import dev.whoami.lab.scenario.StsBehavior;
import dev.whoami.lab.scenario.TaskMetadata;
import dev.whoami.lab.scenario.Trait;
import dev.whoami.lab.scenario.WebIdentity;
import dev.whoami.lab.scenario.World;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunningWorldTest {
  private static RunningWorld start(Trait... traits) {
    return RunningWorld.start(World.of(traits), Network.LOOPBACK);
  }

  @ParameterizedTest
  @EnumSource
  void onLoopbackNoScenarioNamesARealAddress(Scenario scenario) {
    try (RunningWorld world = RunningWorld.start(scenario.world(), Network.LOOPBACK)) {
      for (Map<String, String> each : List.of(world.variables(), world.initVariables())) {
        assertThat(each.values()).noneMatch(value -> value.contains("169.254."));
        assertThat(each).doesNotContainKey("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI");
        assertThat(each.get("AWS_EC2_METADATA_SERVICE_ENDPOINT"))
            .matches("http://127\\.0\\.0\\.1:[0-9]+(/imds/)?");
        assertThat(each.get("AWS_ENDPOINT_URL_STS")).matches("http://127\\.0\\.0\\.1:[0-9]+");
      }
    }
  }

  @Test
  void whatIsNotThereRefuses() {
    try (RunningWorld world = start(StsBehavior.REFUSED, ContainerBehavior.REFUSED)) {
      for (String name :
          new String[] {
            "AWS_EC2_METADATA_SERVICE_ENDPOINT",
            "AWS_ENDPOINT_URL_STS",
            "AWS_CONTAINER_CREDENTIALS_FULL_URI"
          }) {
        assertThatThrownBy(() -> EndpointClient.get(value(world, name)))
            .isInstanceOf(ConnectException.class);
      }
    }
  }

  /** The agent on EC2 sets it from 1.104 on. */
  @Test
  void theTaskHasARegionOnEc2AndOnFargate() {
    try (RunningWorld world = start(TaskMetadata.EC2)) {
      assertThat(world.variables())
          .containsEntry("AWS_EXECUTION_ENV", "AWS_ECS_EC2")
          .containsKeys("ECS_CONTAINER_METADATA_URI", "ECS_CONTAINER_METADATA_URI_V4")
          .containsEntry("AWS_REGION", "us-west-2")
          .containsEntry("AWS_DEFAULT_REGION", "us-west-2")
          .doesNotContainKey("AWS_CONTAINER_CREDENTIALS_FULL_URI");
    }
    try (RunningWorld world = start(TaskMetadata.FARGATE)) {
      assertThat(world.variables())
          .containsEntry("AWS_EXECUTION_ENV", "AWS_ECS_FARGATE")
          .containsEntry("AWS_REGION", "us-west-2")
          .containsEntry("AWS_DEFAULT_REGION", "us-west-2");
    }
  }

  @Test
  void theVariablesLeadToTheEndpoints() throws IOException {
    try (RunningWorld world =
        start(TaskMetadata.EC2, ContainerBehavior.HEALTHY, InstanceBehavior.V1_AND_V2)) {
      assertThat(EndpointClient.get(value(world, "AWS_CONTAINER_CREDENTIALS_FULL_URI")).body())
          .contains("app-task-role");
      assertThat(EndpointClient.get(value(world, "ECS_CONTAINER_METADATA_URI_V4") + "/task").body())
          .contains("TaskARN");
      String instance = value(world, "AWS_EC2_METADATA_SERVICE_ENDPOINT");
      assertThat(EndpointClient.get(instance + "latest/meta-data/instance-id").body())
          .startsWith("i-");
      assertThat(world.requests()).containsOnlyKeys("container", "task", "instance");
    }
  }

  @Test
  void aRedirectLeadsToAListenerThatCountsWhoComes() throws IOException {
    try (RunningWorld world = start(ContainerBehavior.REDIRECTS)) {
      String location =
          EndpointClient.get(value(world, "AWS_CONTAINER_CREDENTIALS_FULL_URI"))
              .headers()
              .firstValue("Location")
              .orElseThrow();
      assertThat(world.requests()).doesNotContainKey("elsewhere");
      EndpointClient.get(location);
      assertThat(world.requests().get("elsewhere")).containsExactly("GET /elsewhere");
    }
  }

  @Test
  void theTokenFileOfPodIdentityOpensIt() throws IOException {
    try (RunningWorld world = start(Agent.POD_IDENTITY, ContainerBehavior.HEALTHY)) {
      String token = Files.readString(tokenFile(world));
      String url = value(world, "AWS_CONTAINER_CREDENTIALS_FULL_URI");
      assertThat(URI.create(url).getPath()).isEqualTo("/v1/credentials");
      assertThat(EndpointClient.get(url, "Authorization", token).statusCode()).isEqualTo(200);
      assertThat(world.secrets()).contains(token);
    }
  }

  @Test
  void theTokenFileCanBeMissingOrEndWithANewline() throws IOException {
    try (RunningWorld world =
        start(Agent.POD_IDENTITY_MISSING_TOKEN_FILE, ContainerBehavior.HEALTHY)) {
      assertThat(tokenFile(world)).doesNotExist();
    }
    try (RunningWorld world =
        start(Agent.POD_IDENTITY_TOKEN_WITH_NEWLINE, ContainerBehavior.HEALTHY)) {
      assertThat(Files.readString(tokenFile(world))).endsWith("\n");
    }
  }

  @Test
  void aSecondAgentHasATokenFileAndVariablesOfItsOwn() throws IOException {
    try (RunningWorld world = start(SecondAgent.FORBIDDEN)) {
      String token = Files.readString(tokenFile(world));
      String url = value(world, "AWS_CONTAINER_CREDENTIALS_FULL_URI");
      assertThat(EndpointClient.get(url, "Authorization", token).statusCode()).isEqualTo(403);
    }
    try (RunningWorld world = start(SecondAgent.MISSING_TOKEN_FILE)) {
      assertThat(tokenFile(world)).doesNotExist();
    }
    try (RunningWorld world = start(SecondAgent.TOKEN_WITH_NEWLINE)) {
      assertThat(Files.readString(tokenFile(world))).endsWith("\n");
    }
  }

  @Test
  void everyKeyThatWasProvidedHasItsOwner() throws IOException {
    try (RunningWorld world = start(EnvironmentKeys.BOTH, ContainerBehavior.HEALTHY)) {
      assertThat(world.owners())
          .containsEntry(
              value(world, "AWS_ACCESS_KEY_ID"), "arn:aws:iam::111122223333:user/old-admin");
      String body = EndpointClient.get(value(world, "AWS_CONTAINER_CREDENTIALS_FULL_URI")).body();
      String id = JsonParser.parseString(body).getAsJsonObject().get("AccessKeyId").getAsString();
      assertThat(world.owners().get(id)).contains(":assumed-role/app-task-role/");
    }
  }

  @Test
  void stsListensAlsoWhereNoVariableSaysSo() throws IOException {
    World world = World.of().with(Additions.none().unset("AWS_ENDPOINT_URL_STS"));
    try (RunningWorld running = RunningWorld.start(world, Network.LOOPBACK)) {
      assertThat(running.variables()).doesNotContainKey("AWS_ENDPOINT_URL_STS");
      assertThat(EndpointClient.get(running.sts()).body()).contains("InvalidAction");
    }
  }

  @Test
  void theWebIdentityTokenNamesItsAudience() throws IOException {
    try (RunningWorld world = start(WebIdentity.HEALTHY)) {
      String token = Files.readString(Path.of(value(world, "AWS_WEB_IDENTITY_TOKEN_FILE")));
      assertThat(world.secrets()).contains(token);
      String payload =
          new String(
              Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
      JsonObject claims = JsonParser.parseString(payload).getAsJsonObject();
      assertThat(claims.get("iss").getAsString())
          .isEqualTo(
              "https://oidc.eks.us-west-2.amazonaws.com/id/EXAMPLED539D4633E53DE1B71EXAMPLE");
      assertThat(claims.get("sub").getAsString()).isEqualTo("system:serviceaccount:shop:app");
      assertThat(claims.get("exp").getAsLong()).isGreaterThan(System.currentTimeMillis() / 1000);
    }
  }

  @Test
  void webIdentityCanBeBrokenInEveryWay() {
    try (RunningWorld world = start(WebIdentity.MISSING_FILE)) {
      assertThat(Path.of(value(world, "AWS_WEB_IDENTITY_TOKEN_FILE"))).doesNotExist();
    }
    try (RunningWorld world = start(WebIdentity.ONLY_ROLE_ARN)) {
      assertThat(world.variables())
          .containsKey("AWS_ROLE_ARN")
          .doesNotContainKey("AWS_WEB_IDENTITY_TOKEN_FILE");
    }
    try (RunningWorld world = start(WebIdentity.ONLY_TOKEN_FILE)) {
      assertThat(world.variables()).doesNotContainKey("AWS_ROLE_ARN");
      assertThat(Path.of(value(world, "AWS_WEB_IDENTITY_TOKEN_FILE"))).exists();
    }
  }

  @Test
  void keysCanBeHalfSetOrBlank() {
    try (RunningWorld world = start(EnvironmentKeys.ID_ONLY)) {
      assertThat(world.variables()).doesNotContainKey("AWS_SECRET_ACCESS_KEY");
      assertThat(world.variables().get("AWS_ACCESS_KEY_ID")).startsWith("AKIA").hasSize(20);
    }
    try (RunningWorld world = start(EnvironmentKeys.SECRET_ONLY)) {
      assertThat(world.variables()).doesNotContainKey("AWS_ACCESS_KEY_ID");
      assertThat(world.secrets()).contains(value(world, "AWS_SECRET_ACCESS_KEY"));
    }
    try (RunningWorld world = start(EnvironmentKeys.BLANK)) {
      assertThat(world.variables())
          .containsEntry("AWS_ACCESS_KEY_ID", "")
          .containsEntry("AWS_SECRET_ACCESS_KEY", "");
    }
  }

  @Test
  void profilesAreFilesInTheHomeFolder() {
    try (RunningWorld world = start(Profile.NAMED_STATIC)) {
      assertThat(world.variables()).containsEntry("AWS_PROFILE", "build");
      assertThat(world.home().resolve(".aws/credentials")).content().startsWith("[build]\n");
    }
    try (RunningWorld world = start(Profile.STATIC_DEFAULT)) {
      assertThat(world.variables()).doesNotContainKey("AWS_PROFILE");
      assertThat(world.home().resolve(".aws/credentials")).content().startsWith("[default]\n");
    }
    try (RunningWorld world = start(Profile.NAMED_MISSING)) {
      assertThat(world.home().resolve(".aws/config")).content().doesNotContain("build");
    }
    try (RunningWorld world = start(Profile.MISSING_SOURCE)) {
      assertThat(world.home().resolve(".aws/config")).content().contains("source_profile = base");
    }
  }

  @Test
  void aLostVariableIsPid1sOnly() {
    try (RunningWorld world =
        start(ContainerBehavior.HEALTHY, EnvironmentInheritance.LOSES_CONTAINER_VARIABLE)) {
      assertThat(world.initVariables()).containsKey("AWS_CONTAINER_CREDENTIALS_FULL_URI");
      assertThat(world.variables()).doesNotContainKey("AWS_CONTAINER_CREDENTIALS_FULL_URI");
    }
  }

  @Test
  void everySecretIsLongAndOfThisRun() throws IOException {
    try (RunningWorld one = start(EnvironmentKeys.BOTH, Profile.STATIC_DEFAULT);
        RunningWorld other = start(EnvironmentKeys.BOTH, Profile.STATIC_DEFAULT)) {
      assertThat(one.secrets()).isNotEmpty().allMatch(secret -> secret.length() >= 32);
      assertThat(one.secrets()).doesNotContainAnyElementsOf(other.secrets());
    }
  }

  @Test
  void aFileOutsideOfTheHomeFolderIsRefusedAndNothingStays() {
    World world = World.of().with(Additions.none().file("../../escaped", "x"));
    assertThatThrownBy(() -> RunningWorld.start(world, Network.LOOPBACK))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("../../escaped");
  }

  @Test
  void packetsCannotVanishOnLoopback() {
    assertThatThrownBy(() -> start(InstanceBehavior.DROPPED))
        .isInstanceOf(LabException.class)
        .hasMessageContaining("--private-network");
  }

  @Test
  void afterwardsFolderAndListenersAreGone() {
    RunningWorld world = start(InstanceBehavior.V2_ONLY, WebIdentity.HEALTHY);
    Path folder = world.scratch("");
    String sts = value(world, "AWS_ENDPOINT_URL_STS");
    assertThat(folder).exists();
    world.close();
    world.close();
    assertThat(folder).doesNotExist();
    assertThatThrownBy(() -> EndpointClient.get(sts)).isInstanceOf(ConnectException.class);
  }

  private static Path tokenFile(RunningWorld world) {
    return Path.of(value(world, "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE"));
  }

  private static String value(RunningWorld world, String name) {
    return world.variables().getOrDefault(name, "");
  }
}
