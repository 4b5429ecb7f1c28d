package dev.whoami.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.whoami.chain.Client;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who each client library would be, told by the real jar on the real addresses. */
@Execution(ExecutionMode.CONCURRENT)
class ChainsIT {
  private static final String BROKEN = "container=INTERNAL_ERROR";

  private static String said(PrivateWorld.Run run, int exit) {
    assertThat(run.stderr()).isEmpty();
    assertThat(run.exit()).as(run.stdout()).isEqualTo(exit);
    JarRun.requireDecent(run.stdout(), run.secrets());
    return run.stdout();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static PrivateWorld broken() {
    return PrivateWorld.of("task=EC2", "instance=V2_ONLY", BROKEN);
  }

  @Test
  void theTableHasOneLineForEachClientAndMarksThoseThatDiffer() {
    String list = said(broken().whoami("clients", "--timeout", "20s"), 0);
    // Without the lines that say how to list more.
    String groups = oneLine(list.substring(0, list.indexOf("  Each step of one: ")));
    for (Client each : Client.values()) {
      boolean isListed = !each.isProgram() && !each.isOfHadoop();
      assertThat(groups.contains(each.shortTitle())).as(each.id()).isEqualTo(isListed);
    }
    assertThat(list)
        .containsPattern("    HOST ROLE ecsInstanceRole, instance profile; .*\\n +[^!]*Java 2\\.x")
        .containsPattern("  ! error: container answered 500.*\\n +.*boto3")
        .contains("(tried: same result)");
  }

  @Test
  void aHealthyTaskHasNoMarkedClient() {
    PrivateWorld world = PrivateWorld.of("task=EC2", "instance=V2_ONLY", "container=HEALTHY");
    String list = said(world.whoami("clients", "--timeout", "20s"), 0);
    assertThat(list)
        .doesNotContain("!")
        .contains("    TASK ROLE app-task-role, container")
        .containsPattern("clients\\s+hadoop-s3a@3\\.3\\.6");
    assertThat(said(world.whoami("clients", "hadoop-s3a@3.2.4,hadoop-s3a@3.3.6"), 0))
        .contains("Hadoop S3A 3.2.4\n  HOST ROLE ecsInstanceRole")
        .contains("Hadoop S3A 3.3.6\n  TASK ROLE app-task-role");
  }

  @Test
  void aVersionIsWalkedAsItBehavesLinkByLink() {
    PrivateWorld world =
        PrivateWorld.of("kubernetes=POD", "instance=V2_ONLY", "podIdentity=HEALTHY");
    String walks =
        said(
            world.whoami(
                "chains",
                "--timeout",
                "20s",
                "--client",
                "aws-sdk-java-v2@2.21.25,aws-sdk-java-v2@2.21.26"),
            0);
    assertThat(walks)
        .contains("AWS SDK for Java 2.x 2.21.25\n  HOST ROLE")
        .contains("AWS SDK for Java 2.x 2.21.26\n  POD IDENTITY")
        .containsIgnoringWhitespaces("is not a host that the SDK sends a token to; continues");
  }

  @Test
  void theJsonHasTheWalksOfTheDiagnosis() {
    PrivateWorld.Run run =
        broken().whoami("chains", "--format", "json", "--show-key-ids", "--timeout", "20s");
    JsonObject json = JsonParser.parseString(said(run, 0)).getAsJsonObject();
    assertThat(json.keySet()).containsExactly("schema", "whoami", "at", "walks");
    Map<String, String> endings = new TreeMap<>();
    for (JsonElement each : json.getAsJsonArray("walks")) {
      JsonObject walk = each.getAsJsonObject();
      endings.put(walk.get("client").getAsString(), walk.get("ending").getAsString());
    }
    assertThat(endings)
        .hasSize((int) Arrays.stream(Client.values()).filter(it -> !it.isProgram()).count())
        .containsEntry("hadoop-s3n", "STOPPED")
        .containsEntry("aws-sdk-java-v2", "FOUND")
        .containsEntry("aws-sdk-java-v1", "STOPPED")
        .containsEntry("aws-sdk-go-v2", "STOPPED");
  }

  @Test
  void programsAreListedWhereSomebodyAsksForThem() {
    String list = oneLine(said(broken().whoami("clients", "programs", "--timeout", "20s"), 0));
    for (Client each : Client.values()) {
      if (each.isProgram()) {
        assertThat(list).contains(each.shortTitle());
      }
    }
    assertThat(list)
        .containsPattern(" HOST ROLE ecsInstanceRole, instance profile[^!]+ Fluent Bit")
        .containsPattern("! nothing, and no error: container answered 500[^!]+ minio-go");
  }

  /** What is not installed is not tried; what is must do what its model says. */
  @Test
  void tryingRunsTheClientsThatAreHereAndAgrees() {
    String table =
        said(
            PrivateWorld.of(
                    "task=EC2", "instance=V2_ONLY", "container=HEALTHY", "env:AWS_REGION=us-west-2")
                .whoami("chains", "--try", "--timeout", "60s"),
            0);
    assertThat(table).contains("(tried: same result)").doesNotContain("which differs", "WHO002");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          boto4          | clients boto4 is not a client that whoami knows. Did you mean boto3?
          boto3@latest   | "latest" is not a version such as 1.43.67
          boto3,         | clients: a name is empty; give a client, such as boto3
          --format xml   | --format xml is not known; use one of: text, json
          """)
  void whatIsWrongIsNamed(String arguments, String message) {
    String[] words = ("clients " + arguments).split(" ", -1);
    PrivateWorld.Run run = PrivateWorld.of().whoami(words);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.stderr()).contains(message);
    assertThat(run.stdout()).isEmpty();
  }
}
