package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.chain.Client;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Expected;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.inspect.DiagnosisRequestBuilder;
import dev.whoami.world.ScenarioFolder;
import dev.whoami.world.recording.RecordedSurroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where Hadoop is the headline, and where the SDK beside it stays. */
class HadoopHeadlineTest {
  @ParameterizedTest
  @CsvSource({
    "flume-s3a-on-fargate, hadoop-s3a, NONE",
    "flume-s3n-in-hadoop-3, hadoop-s3n, NONE",
    "hadoop-2.10-on-host-role, hadoop-s3a, HOST_ROLE",
    "hadoop-3.2.0-imdsv2, hadoop-s3a, NONE",
    "hadoop-3.3-irsa, hadoop-s3a, HOST_ROLE",
    "hadoop-keys-in-core-site, hadoop-s3a, IAM_USER",
    "hadoop-session-keys, hadoop-s3a, REFUSED"
  })
  void aHadoopThatFaresWorseIsTheHeadline(String world, String client, IdentityKind kind) {
    Diagnosis diagnosis = diagnose(world, request());
    assertThat(diagnosis.verdict().client().id()).isEqualTo(client);
    assertThat(diagnosis.verdict().kind()).isEqualTo(kind);
    assertThat(diagnosis.examination().walk().client().id()).isEqualTo(client);
    assertThat(diagnosis.findings().get(0).code()).startsWith("WHO6");
  }

  @ParameterizedTest
  @CsvSource({
    "flume-s3a-names-the-container",
    "flume-class-path-blanked",
    "hadoop-3.4-falls-back",
    "hadoop-keys-in-store",
    "ecs-ec2-task-role"
  })
  void aHadoopThatHasTheSameOrIsNotKnownIsNone(String world) {
    Diagnosis diagnosis = diagnose(world, request());
    assertThat(diagnosis.verdict().client()).isEqualTo(Client.AWS_SDK_JAVA_V2);
    assertThat(diagnosis.verdict().kind()).isEqualTo(IdentityKind.TASK_ROLE);
  }

  @Test
  void whereTheSdkHasNothingEitherItIsTheHeadline(@TempDir Path folder) throws IOException {
    Path world = folder.resolve("world");
    copy("flume-s3a-on-fargate", world);
    Path env = world.resolve("env.properties");
    Files.writeString(
        env, Files.readString(env).replaceAll("(?m)^AWS_CONTAINER_CREDENTIALS_.*\n", ""));
    Diagnosis diagnosis = Whoami.diagnose(RecordedSurroundings.in(world), request().build());
    assertThat(diagnosis.verdict().client()).isEqualTo(Client.AWS_SDK_JAVA_V2);
    assertThat(diagnosis.verdict().kind()).isEqualTo(IdentityKind.NONE);
  }

  @Test
  void theClientThatTheUserNamesIsTheHeadline() {
    Diagnosis diagnosis =
        diagnose("flume-s3a-on-fargate", request().client(Client.AWS_SDK_JAVA_V2));
    assertThat(diagnosis.verdict().client()).isEqualTo(Client.AWS_SDK_JAVA_V2);
    assertThat(diagnosis.verdict().kind()).isEqualTo(IdentityKind.TASK_ROLE);
  }

  /** So the exit code is the same, and no rule takes the lack of Hadoop for one of the task. */
  @ParameterizedTest
  @CsvSource({"flume-s3a-on-fargate", "hadoop-2.10-on-host-role", "hadoop-keys-in-core-site"})
  void theFindingsAreThoseOfTheUsualClient(String world) {
    Diagnosis usual = diagnose(world, request().client(Client.AWS_SDK_JAVA_V2));
    Diagnosis diagnosis = diagnose(world, request());
    assertThat(diagnosis.findings().stream().map(Finding::code))
        .containsExactlyInAnyOrderElementsOf(usual.findings().stream().map(Finding::code).toList());
    assertThat(diagnosis.exitCode()).isEqualTo(usual.exitCode());
  }

  @Test
  void whatTheUserExpectsIsExpectedOfTheHeadline() {
    Expected task = Expected.nothing().oneOf(List.of(IdentityKind.TASK_ROLE));
    Diagnosis diagnosis = diagnose("hadoop-keys-in-core-site", request().expecting(task));
    assertThat(diagnosis.expectations()).noneMatch(it -> it.holds());
    assertThat(diagnosis.exitCode()).isEqualTo(1);
  }

  private static DiagnosisRequestBuilder request() {
    return DiagnosisRequest.builder().within(Duration.ofMinutes(2));
  }

  private static Diagnosis diagnose(String world, DiagnosisRequestBuilder request) {
    Path folder = ScenarioFolder.whole(ScenarioFolder.ALL.resolve(world));
    return Whoami.diagnose(RecordedSurroundings.in(folder), request.build());
  }

  private static void copy(String world, Path to) throws IOException {
    Path from = ScenarioFolder.whole(ScenarioFolder.ALL.resolve(world));
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Files.copy(each, to.resolve(from.relativize(each).toString()));
      }
    }
  }
}
