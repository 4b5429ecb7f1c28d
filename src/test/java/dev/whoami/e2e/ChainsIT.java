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

  private static PrivateWorld broken() {
    return PrivateWorld.of("task=EC2", "instance=V2_ONLY", BROKEN);
  }

  @Test
  void theTableHasOneLineForEachClientAndMarksThoseThatDiffer() {
    String table = said(broken().whoami("chains", "--timeout", "20s"), 0);
    for (Client each : Client.values()) {
      // For a client that is found on the machine of this test, that version is walked.
      String row = each.title() + " ";
      assertThat(table.contains(row)).as(row).isEqualTo(!each.isProgram());
    }
    assertThat(table)
        .contains("    AWS SDK for Java 2.x 2.41.30        HOST ROLE ecsInstanceRole, instance")
        .containsPattern("  ! boto3 [\\d.]+ +nothing: container answered 500, stops")
        .contains("(tried: the same)");
  }

  @Test
  void aHealthyTaskHasNoMarkedClient() {
    PrivateWorld world = PrivateWorld.of("task=EC2", "instance=V2_ONLY", "container=HEALTHY");
    String table = said(world.whoami("chains", "--timeout", "20s"), 0);
    String ofThisImage = table.substring(0, table.indexOf("If this image had Hadoop"));
    assertThat(ofThisImage).doesNotContain("!").contains("TASK ROLE app-task-role, container");
    assertThat(table)
        .contains("  ! Hadoop S3A 3.2.4                    HOST ROLE ecsInstanceRole")
        .contains("    Hadoop S3A 3.3.6                    TASK ROLE app-task-role");
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
        .containsIgnoringWhitespaces("is not a host that the SDK sends a token to; falls through");
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
  void programsAreOneLineEachWhereSomebodyAsksForThem() {
    String table = said(broken().whoami("chains", "--client", "programs", "--timeout", "20s"), 0);
    for (Client each : Client.values()) {
      boolean hasRow =
          table
              .lines()
              .anyMatch(
                  line -> line.matches("  [ !] \\Q" + each.titleInTable() + "\\E [\\d.]+( .*)?"));
      assertThat(hasRow).as(each.id()).isEqualTo(each.isProgram());
    }
    assertThat(table)
        .containsPattern("    Fluent Bit [\\d.]+ +HOST ROLE ecsInstanceRole, instance\\s+profile")
        .containsPattern(
            "  ! minio-go [\\d.]+ +nothing, and no error: container\\s+answered\\s+500")
        .containsPattern("  ! Loki, by minio-go [\\d.]+ +nothing, and no error");
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
    assertThat(table).contains("(tried: the same)").doesNotContain("which differs", "WHO002");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --client boto4          | --client boto4 is not a client that whoami knows; use one of: aws-sdk-java-v2
          --client boto3@latest   | "latest" is not a version such as 1.43.67
          --client boto3,         | is not a client that whoami knows
          --format xml            | --format xml is not known; use one of: text, json
          """)
  void whatIsWrongIsNamed(String arguments, String message) {
    String[] words = ("chains " + arguments).split(" ", -1);
    PrivateWorld.Run run = PrivateWorld.of().whoami(words);
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.stderr()).contains(message);
    assertThat(run.stdout()).isEmpty();
  }
}
