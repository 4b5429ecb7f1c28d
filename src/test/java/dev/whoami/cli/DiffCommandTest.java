package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.whoami.RecordedScenario;
import dev.whoami.ScenarioRecording;
import dev.whoami.report.writer.StartCommand;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two recordings: what differs, and which difference decides. */
class DiffCommandTest {
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

  private final Path room;

  DiffCommandTest(@TempDir Path room) {
    this.room = room;
  }

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void stopListening() {
    System.setOut(out);
    System.setErr(err);
  }

  private String recording(String scenario) throws IOException {
    Path folder = room.resolve(scenario);
    if (!Files.exists(folder)) {
      ScenarioRecording.write(RecordedScenario.named(scenario), folder);
    }
    return folder.toString();
  }

  private int diff(String... words) {
    printed.reset();
    return WhoamiCommandLine.of(StartCommand.USUAL, words).execute(words);
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8).replace(room + "/", "");
  }

  private JsonObject json(String a, String b) throws IOException {
    diff("diff", recording(a), recording(b), "--format", "json");
    String json = printed.toString(StandardCharsets.UTF_8);
    assertThat(
            JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Path.of("docs/diff.schema.json").toUri())
                .validate(json, InputFormat.JSON))
        .isEmpty();
    return JsonParser.parseString(json).getAsJsonObject();
  }

  @ParameterizedTest
  @CsvSource({
    "ecs-ec2-task-role, ecs-ec2-host-role",
    "ecs-ec2-task-role, endpoint-500-error",
    "ecs-ec2-task-role, endpoint-400-stale-id"
  })
  void theTextSaysWhatDecides(String a, String b) throws IOException {
    assertThat(diff("diff", recording(a), recording(b))).isEqualTo(1);
    assertThat(text())
        .startsWith("x The two recordings have different identities.\n")
        .contains("\n  A  TASK ROLE ")
        .contains("\n  B  HOST ROLE ")
        .contains("\nWhat decides\n  AWS SDK for Java 2.x at its link ")
        .contains("\nWhat else differs\n")
        .contains("\n  finding WHO", "    A  none\n")
        .containsPattern("\nThe report of B, with its fix:\n  java -jar \\S+ read " + b + "\n")
        .doesNotContain("the answer's");
  }

  @Test
  void theSourceThatDecidesIsMarked() throws IOException {
    JsonObject json = json("ecs-ec2-task-role", "ecs-ec2-host-role");
    List<String> deciding =
        json.getAsJsonArray("differences").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .filter(it -> it.get("decides").getAsBoolean())
            .map(it -> it.get("what").getAsString() + " " + it.get("name").getAsString())
            .toList();
    assertThat(deciding)
        .contains("SOURCE CONTAINER", "ENVIRONMENT AWS_CONTAINER_CREDENTIALS_RELATIVE_URI")
        .doesNotContain("SOURCE INSTANCE_METADATA");
    assertThat(json.getAsJsonArray("verdicts").get(1).getAsJsonObject().get("kind").getAsString())
        .isEqualTo("HOST_ROLE");
    assertThat(json.toString()).contains("\"FINDING\",\"name\":\"WHO101\",\"a\":null");
  }

  @ParameterizedTest
  @CsvSource({"ecs-ec2-task-role", "endpoint-500-error", "fargate-no-role"})
  void aRecordingIsTheSameAsItself(String scenario) throws IOException {
    assertThat(diff("diff", recording(scenario), recording(scenario))).isZero();
    assertThat(text()).startsWith("ok The two recordings are the same: ");
    assertThat(json(scenario, scenario).getAsJsonArray("differences")).isEmpty();
  }

  /** Where boto3 stops, the SDK for Java 2 continues. */
  @Test
  void anotherClientCanBeAskedAbout() throws IOException {
    String a = recording("ecs-ec2-task-role");
    String b = recording("endpoint-500-error");
    assertThat(diff("diff", a, b, "--as", "boto3")).isEqualTo(1);
    assertThat(text()).contains("boto3 at its link ").contains("B  nothing");
  }

  @Test
  void whatIsNotARecordingIsNamed() throws IOException {
    assertThat(diff("diff", recording("fargate-no-role"), room.resolve("none").toString()))
        .isEqualTo(2);
    assertThat(complained.toString(StandardCharsets.UTF_8)).contains("none: it does not exist");
  }
}
