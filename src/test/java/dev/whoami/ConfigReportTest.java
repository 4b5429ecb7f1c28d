package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.report.ConfigReport;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.Surroundings;
import dev.whoami.world.work.EndlessTasks;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What chains --config says in the recorded worlds that have a configuration. */
class ConfigReportTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012)
          .getSchema(Path.of("docs/config.schema.json").toUri());
  private static final RenderOptions EVERYTHING =
      RenderOptions.terminal(100).verbose(true).wholeKeyIds(true);

  static List<RecordedScenario> scenarios() {
    return RecordedScenario.all().stream().filter(it -> ("" + it).startsWith("config-")).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          config-pgbackrest-auto         | HOST ROLE ecsInstanceRole, instance profile      | WHO620 | 1
          config-pgbackrest-auto-on-ec2  | HOST ROLE ecsInstanceRole, instance profile      | WHO620 | 0
          config-kafka-profile-and-role  | IAM USER, profile                                | WHO621 | 1
          config-core-site-assumed-role  | would assume the role ReportRole, as TASK ROLE   | WHO627 | 0
          config-kafka-role              | would assume the role msk-orders, as TASK ROLE   | WHO623 | 0
          config-fluent-bit-in-pod       | POD IDENTITY OrdersPodRole, container            | WHO622 | 0
          config-fluent-bit-too-old      | HOST ROLE ecsInstanceRole, instance profile      | WHO622 | 1
          config-rclone-without-env-auth | nothing, and no error                            | WHO624 | 1
          config-objstore-keys           | IAM USER, program settings                       | WHO625 | 0
          config-core-site-instance      | HOST ROLE ecsInstanceRole, instance profile      | WHO620 | 1
          config-core-site-keys          | IAM USER, S3A settings                           | WHO625 | 0
          config-loki-half-key           | error: program settings                          | WHO626 | 1
          config-core-site-assumed-role-without-arn | error: S3A settings | WHO113 | 1
          """)
  void eachProgramIsSomebodyAndItsTrapIsTold(String name, String who, String code, int exit) {
    Diagnosis diagnosis = RecordedScenario.named(name).diagnosis();
    String text = ConfigReport.text(diagnosis, RenderOptions.plain()).text();
    assertThat(text).contains("\n  " + who, "  " + code + "  ");
    assertThat(diagnosis.programExitCode()).isEqualTo(exit);
    assertThat(text.lines())
        .filteredOn(line -> !line.strip().matches("(/|.*arn:)\\S+.*"))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          config-objstore-keys      | Thanos, by minio-go 7.3.0 or another one
          config-fluent-bit-too-old | Fluent Bit's plugin cloudwatch_logs, by Fluent Bit 3.2.10
          """)
  void theProgramIsNamedOnceWithWhatIsInIt(String name, String title) {
    Diagnosis diagnosis = RecordedScenario.named(name).diagnosis();
    String text = ConfigReport.text(diagnosis, RenderOptions.plain()).text();
    assertThat(text).startsWith(title + "\n").doesNotContain("\n\n\n");
  }

  @Test
  void thatTheRunWasCutShortIsToldOnce() {
    RecordedScenario scenario = RecordedScenario.named("config-objstore-keys");
    Surroundings world = scenario.world();
    Diagnosis cut = scenario.diagnosedIn(world, EndlessTasks.of(name -> true, world));
    assertThat(ConfigReport.text(cut, RenderOptions.plain()).text()).containsOnlyOnce("WHO003");
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void theJsonIsOfItsSchema(RecordedScenario scenario) {
    String json = ConfigReport.json(scenario.diagnosis(), RenderOptions.plain()).text();
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(json).contains("\"file\": \"/").containsPattern("\"code\": \"WHO(62\\d|113)");
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void noSecretOfAConfigurationIsShown(RecordedScenario scenario) {
    String all =
        ConfigReport.json(scenario.diagnosis(), EVERYTHING).text()
            + ConfigReport.text(scenario.diagnosis(), EVERYTHING).text();
    for (String secret : SecretsInFolder.of(scenario.wholeFolder())) {
      assertThat(all).doesNotContain(secret);
    }
  }
}
