package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every malady at every endpoint: the run ends, in little memory, with an answer in both formats,
 * without a secret, and nobody is asked to whom a reply points.
 */
@Execution(ExecutionMode.CONCURRENT)
class MalformedRepliesIT {
  private static final List<String> IN_LITTLE_MEMORY =
      List.of(PrivateWorld.java(), "-Xmx64m", "-jar", PrivateWorld.jar());

  /** What a run says that never had the CPU, on a machine that is busy for long. */
  private static final List<String> CLAIMS_NOTHING = List.of("TASK_ROLE", "UNKNOWN");

  /** In seconds; the SDK itself takes all of it where a reply drips. */
  private static final int LONGEST = 48;

  /** A run that lacked the CPU says so, and proves nothing: it is made again, with more time. */
  private static JarRun told(String... words) {
    JarRun jarRun = once(3, words);
    for (int limit = 6; limit <= LONGEST && jarRun.missedAnAnswer(); limit *= 2) {
      jarRun = once(limit, words);
    }
    return jarRun;
  }

  private static JarRun once(int limit, String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add("raw:elsewhere@127.0.0.1:8199=HEALTHY");
    PrivateWorld world = PrivateWorld.of(all.toArray(new String[0]));
    JarRun jarRun = JarRun.of(world, IN_LITTLE_MEMORY, "--timeout", limit + "s");
    assertThat(jarRun.codes()).as(jarRun.text()).doesNotContain("WHO001");
    assertThat(jarRun.run().requestsOf("elsewhere")).isEmpty();
    return jarRun;
  }

  @ParameterizedTest
  @EnumSource
  void ofTheContainerEndpoint(ReplyFault fault) {
    JarRun jarRun =
        told(
            "instance=V2_ONLY",
            "raw:container@169.254.170.2:80=" + fault,
            "env:AWS_CONTAINER_CREDENTIALS_RELATIVE_URI=/v2/credentials/7b0c4c5a");
    assertThat(jarRun.run().requestsOf("container")).contains("GET /v2/credentials/7b0c4c5a");
    requireHonest(jarRun, "CONTAINER", fault);
  }

  @ParameterizedTest
  @EnumSource
  void ofTheSessionTokenOfInstanceMetadata(ReplyFault fault) {
    JarRun jarRun = told("raw:instance@169.254.169.254:80/api/token=" + fault);
    assertThat(jarRun.run().requestsOf("instance")).contains("PUT /latest/api/token");
  }

  @ParameterizedTest
  @EnumSource
  void ofTheRoleOfTheInstance(ReplyFault fault) {
    JarRun jarRun = told("raw:instance@169.254.169.254:80/security-credentials/ecs=" + fault);
    assertThat(jarRun.run().requestsOf("instance"))
        .contains("GET /latest/meta-data/iam/security-credentials/ecsInstanceRole");
    requireHonest(jarRun, "INSTANCE_METADATA", fault);
  }

  @ParameterizedTest
  @EnumSource
  void ofTheTaskMetadataEndpoint(ReplyFault fault) {
    JarRun jarRun =
        told(
            "container=HEALTHY",
            "raw:task@127.0.0.1:8180=" + fault,
            "env:AWS_EXECUTION_ENV=AWS_ECS_EC2",
            "env:ECS_CONTAINER_METADATA_URI_V4=http://127.0.0.1:8180/v4/x");
    assertThat(jarRun.run().requestsOf("task")).contains("GET /v4/x/task");
    assertThat(jarRun.kind()).isIn(jarRun.lackedCpu() ? CLAIMS_NOTHING : List.of("TASK_ROLE"));
    assertThat(jarRun.run().exit()).isEqualTo(0);
  }

  @ParameterizedTest
  @EnumSource
  void ofSts(ReplyFault fault) {
    JarRun jarRun =
        told(
            "task=EC2",
            "container=HEALTHY",
            "raw:sts@127.0.0.1:8180=" + fault,
            "env:AWS_ENDPOINT_URL_STS=http://127.0.0.1:8180");
    assertThat(jarRun.run().requestsOf("sts")).contains("POST /");
    if (jarRun.lackedCpu()) {
      assertThat(jarRun.kind()).isIn("TASK_ROLE", "REFUSED", "UNKNOWN");
      return;
    }
    assertThat(jarRun.kind()).isIn("TASK_ROLE", "REFUSED");
    if (fault != ReplyFault.HEALTHY && fault != ReplyFault.DUPLICATE_KEYS) {
      assertThat(jarRun.codes()).containsAnyOf("WHO501", "WHO502");
    }
  }

  /** A sound answer is taken, and one that cannot be read is never taken for credentials. */
  private static void requireHonest(JarRun jarRun, String source, ReplyFault fault) {
    if (jarRun.lackedCpu() && jarRun.outcome(source).equals("FAILED CUT_SHORT")) {
      // On a machine that is busy for long, it holds nothing against the endpoint.
      return;
    }
    switch (fault) {
      case HEALTHY -> assertThat(jarRun.outcome(source)).isEqualTo("FOUND");
      case DUPLICATE_KEYS -> assertThat(jarRun.outcome(source)).isIn("FOUND", "FAILED MALFORMED");
      case EMPTY, BINARY, WRONG_TYPE, WRONG_ENCODING, DEEP, ENTITIES ->
          assertThat(jarRun.outcome(source)).isEqualTo("FAILED MALFORMED");
      case REDIRECT -> assertThat(jarRun.outcome(source)).isEqualTo("FAILED STATUS");
      case ENDLESS, ENDLESS_TRAILERS, ENDLESS_INTERIM ->
          assertThat(jarRun.outcome(source)).isEqualTo("FAILED TOO_LARGE");
      case DRIPPING, DRIPPING_HEAD ->
          assertThat(jarRun.outcome(source)).isEqualTo("FAILED TIMED_OUT");
      default -> assertThat(jarRun.outcome(source)).startsWith("FAILED ");
    }
  }
}
