package dev.whoami.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.Whoami;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.world.http.FakeSurroundings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every address of a container endpoint on every platform, with every name that a session can have:
 * only at the address of an agent or of the platform's own endpoint is there a role of the
 * platform.
 */
class ContainerRolesTest {
  private static final String TASK = "4d5c1f0e9b8a47639281706f5e4d3c2b";
  private static final String METADATA = "http://169.254.170.2/v4/0123";
  private static final String KEYS =
      "{\"AccessKeyId\":\"ASIAEXAMPLEEXAMPLE01\",\"SecretAccessKey\":\"0000000000\","
          + "\"Token\":\"1111111111\",\"Expiration\":\"2026-01-01T17:58:00Z\"}";

  private static final String AGENT = "http://169.254.170.2/v2/credentials/1";

  /** What the user's own programs have for an address. */
  private static final List<String> OF_USERS =
      List.of(
          "http://localhost:7777/creds",
          "http://127.0.0.1:7777/v2/credentials/1",
          "http://[::1]:7777/v1/credentials",
          "https://roles.example.com/creds");

  private static final List<String> OF_AGENTS =
      List.of(
          AGENT,
          "http://169.254.170.23/v1/credentials",
          "http://[fd00:ec2::23]/v1/credentials",
          "http://localhost:38517/2016-11-01/credentialprovider/",
          "http://localhost:1338/latest/meta-data/container/security-credentials",
          "http://127.0.0.1:9001/2021-04-23/credentials");

  /** How AWS calls the sessions that it makes, and how people do. */
  private static final List<String> SESSIONS =
      List.of(
          TASK,
          "5f1c8e0a7d2b4963a8e4c1d07b9f2360",
          "eks-prod-app-0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f9",
          "AWSCodeBuild-146ccba7-69a4-42b1-935b-e5ea50fc7535",
          "SageMaker",
          "0f1e2d3c".repeat(8),
          "orders",
          "i-0abc1234def567890",
          "broker");

  /** Each with the variables by which it is known. */
  private static final Map<String, Map<String, String>> PLATFORMS =
      Map.of(
          "ECS on EC2", Map.of("AWS_EXECUTION_ENV", "AWS_ECS_EC2"),
          "Fargate", Map.of("AWS_EXECUTION_ENV", "AWS_ECS_FARGATE"),
          "a pod", Map.of("KUBERNETES_SERVICE_HOST", "172.20.0.1"),
          "CodeBuild", Map.of("CODEBUILD_BUILD_ID", "p:1", "CODEBUILD_SRC_DIR", "/src"),
          "SageMaker", Map.of("TRAINING_JOB_ARN", "arn", "TRAINING_JOB_NAME", "job"),
          "Greengrass", Map.of("AWS_GG_NUCLEUS_DOMAIN_SOCKET_FILEPATH_FOR_COMPONENT", "/s"),
          "CloudShell", Map.of("AWS_EXECUTION_ENV", "CloudShell"),
          "Lambda", Map.of("AWS_LAMBDA_FUNCTION_NAME", "orders"),
          "a laptop", Map.of());

  /** The platform's own roles, and the only place that each comes from. */
  private static final Map<IdentityKind, Set<String>> ONLY_AT =
      Map.of(
          IdentityKind.TASK_ROLE, Set.of(AGENT),
          IdentityKind.POD_IDENTITY, Set.of(OF_AGENTS.get(1), OF_AGENTS.get(2)),
          IdentityKind.SERVICE_ROLE, Set.of(AGENT, OF_AGENTS.get(3)),
          IdentityKind.LAMBDA_ROLE, Set.of(OF_AGENTS.get(5)));

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("ofAgents")
  void aRoleOfThePlatformComesFromItsOwnEndpointAlone(String platform, String address) {
    for (String session : SESSIONS) {
      Verdict verdict = diagnosis(platform, address, session).verdict();
      assertThat(ONLY_AT.getOrDefault(verdict.kind(), Set.of(address)))
          .as("%s at %s, session %s: %s", platform, address, session, verdict.kind())
          .contains(address);
    }
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("ofUsers")
  void whatAProgramOfTheUsersGivesIsARoleThatSomeoneAssumed(String platform, String address) {
    for (String session : SESSIONS) {
      Diagnosis diagnosis = diagnosis(platform, address, session);
      assertThat(ONLY_AT).doesNotContainKey(IdentityKind.ASSUMED_ROLE);
      assertThat(diagnosis.verdict().kind()).as(session).isEqualTo(IdentityKind.ASSUMED_ROLE);
      assertThat(diagnosis.findings())
          .as(session)
          .noneMatch(it -> it.code().equals("WHO214"))
          .noneMatch(it -> it.code().startsWith("WHO20"));
    }
  }

  private static Stream<Arguments> ofAgents() {
    return on(OF_AGENTS);
  }

  private static Stream<Arguments> ofUsers() {
    return on(OF_USERS);
  }

  private static Stream<Arguments> on(List<String> addresses) {
    return PLATFORMS.keySet().stream()
        .sorted()
        .flatMap(it -> addresses.stream().map(address -> Arguments.of(it, address)));
  }

  private static Diagnosis diagnosis(String platform, String address, String session) {
    FakeSurroundings here =
        new FakeSurroundings()
            .env("HOME", "/home/app")
            .env("AWS_REGION", "eu-west-1")
            .env("AWS_EC2_METADATA_DISABLED", "true")
            .env("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "IPv6")
            .env("AWS_CONTAINER_CREDENTIALS_FULL_URI", address)
            .reply("GET " + address, 200, KEYS)
            .reply("POST https://sts.eu-west-1.amazonaws.com", 200, identity(session));
    PLATFORMS.getOrDefault(platform, Map.of()).forEach(here::env);
    if (platform.equals("Fargate") || platform.equals("ECS on EC2")) {
      here.env("ECS_CONTAINER_METADATA_URI_V4", METADATA)
          .reply(
              "GET " + METADATA + "/task",
              200,
              "{\"TaskARN\":\"arn:aws:ecs:eu-west-1:111122223333:task/prod/" + TASK + "\"}");
    }
    DiagnosisRequest request = DiagnosisRequest.builder().within(Duration.ofMinutes(5)).build();
    return Whoami.diagnose(here, request);
  }

  private static String identity(String session) {
    return "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:sts::111122223333:"
        + "assumed-role/app/"
        + session
        + "</Arn><UserId>AROA</UserId><Account>111122223333</Account></GetCallerIdentityResult>"
        + "</GetCallerIdentityResponse>";
  }
}
