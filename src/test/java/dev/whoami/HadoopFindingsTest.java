package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.report.ChainsReport;
import dev.whoami.report.Format;
import dev.whoami.report.HadoopReport;
import dev.whoami.report.json.HadoopFields;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.ScenarioFolder;
import dev.whoami.world.recording.RecordedSurroundings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found of a Hadoop in a recorded world, by its version and its settings. */
class HadoopFindingsTest {
  private static final DiagnosisRequest REQUEST =
      DiagnosisRequest.builder().within(Duration.ofMinutes(5)).build();

  private static final String V1 = "com.amazonaws.auth.";
  private static final String V2 = "software.amazon.awssdk.auth.credentials.";
  private static final String S3A = "org.apache.hadoop.fs.s3a.";
  private static final Map<String, String> SDK =
      Map.ofEntries(
          Map.entry("2.7.7", "aws-java-sdk-1.7.4"),
          Map.entry("2.8.5", "aws-java-sdk-core-1.10.6"),
          Map.entry("2.9.2", "aws-java-sdk-bundle-1.11.199"),
          Map.entry("2.10.2", "aws-java-sdk-bundle-1.11.271"),
          Map.entry("3.1.4", "aws-java-sdk-bundle-1.11.271"),
          Map.entry("3.2.4", "aws-java-sdk-bundle-1.11.901"),
          Map.entry("3.3.0", "aws-java-sdk-bundle-1.11.563"),
          Map.entry("3.3.6", "aws-java-sdk-bundle-1.12.367"),
          Map.entry("3.4.1", "bundle-2.24.6"),
          Map.entry("3.4.3", "bundle-2.35.4"),
          Map.entry("3.5.0", "bundle-2.35.4"));

  private final Path folder;

  HadoopFindingsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Hadoop | world              | provider                                    | findings
          2.7.7    | fargate-task-role  | V1EC2ContainerCredentialsProviderWrapper    | WHO601
          2.8.5    | fargate-task-role  | -                                           | WHO601
          2.8.5    | fargate-task-role  | V1EC2ContainerCredentialsProviderWrapper    | WHO606
          2.9.2    | fargate-task-role  | V1EC2ContainerCredentialsProviderWrapper    | none
          2.10.2   | fargate-task-role  | V1DefaultAWSCredentialsProviderChain        | none
          2.10.2   | fargate-no-role    | -                                           | none
          3.2.4    | fargate-task-role  | -                                           | WHO601
          3.2.4    | ecs-ec2-task-role  | V1InstanceProfileCredentialsProvider        | WHO601
          3.2.4    | irsa               | -                                           | WHO604
          3.2.4    | ec2-instance-role  | -                                           | none
          3.3.0    | fargate-task-role  | -                                           | none
          3.3.0    | irsa               | V1WebIdentityTokenCredentialsProvider       | WHO606
          3.3.6    | irsa               | V1WebIdentityTokenCredentialsProvider       | none
          3.3.6    | fargate-no-role    | -                                           | none
          3.1.4    | ec2-instance-role  | -                                           | WHO613
          3.3.0    | ec2-instance-role  | -                                           | WHO613
          2.10.2   | pod-identity       | -                                           | WHO601
          3.3.6    | pod-identity       | -                                           | WHO602
          3.4.1    | pod-identity       | -                                           | WHO603
          3.4.3    | fargate-task-role  | -                                           | none
          3.4.3    | ecs-ec2-task-role  | V2DefaultCredentialsProvider                | none
          3.4.3    | ecs-ec2-task-role  | V2ContainerCredentialsProvider              | none
          3.4.1    | ecs-ec2-task-role  | V2ContainerCredentialsProvider              | WHO606
          3.4.3    | fargate-task-role  | V1InstanceProfileCredentialsProvider        | WHO607
          3.4.3    | ec2-instance-role  | V1InstanceProfileCredentialsProvider        | none
          3.4.3    | fargate-task-role  | S3Aauth.IAMInstanceCredentialsProvider,V1X  | WHO606
          3.3.6    | fargate-task-role  | V2DefaultCredentialsProvider                | WHO606
          """)
  void aProviderIsJudgedByItsVersionAndItsPlace(
      String version, String world, String provider, String findings) {
    String names = provider.replace("V1", V1).replace("V2", V2).replace("S3A", S3A);
    Map<String, String> settings =
        provider.equals("-") ? Map.of() : Map.of("fs.s3a.aws.credentials.provider", names);
    assertThat(codes(version, world, settings)).isEqualTo(findings);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # Hadoop | address                                       | findings
          3.1.4    | s3a://AKIAURLEXAMPLE0014CD:notAS3cret@archive | WHO601,WHO609
          3.3.6    | s3a://AKIAURLEXAMPLE0014CD:notAS3cret@archive | WHO609
          3.5.0    | s3a://AKIAURLEXAMPLE0014CD:notAS3cret@archive | WHO609
          3.3.6    | s3a://archive                                 | none
          3.3.6    | s3n://archive                                 | WHO605
          3.4.3    | s3://archive                                  | WHO605
          """)
  void anAddressIsJudgedByItsVersion(String version, String address, String findings) {
    Map<String, String> settings = Map.of("fs.defaultFS", address);
    assertThat(codes(version, "fargate-task-role", settings)).isEqualTo(findings);
  }

  @Test
  void anOldAddressThatS3aServesIsNothingToTell() {
    Map<String, String> settings =
        Map.of("fs.defaultFS", "s3n://archive", "fs.s3n.impl", S3A + "S3AFileSystem");
    assertThat(codes("3.3.6", "fargate-task-role", settings)).isEqualTo("none");
  }

  @Test
  void anOldAddressWithAllOfItsKeysIsNothingToTell() {
    Map<String, String> settings =
        Map.of(
            "fs.defaultFS", "s3n://archive",
            "fs.s3n.awsAccessKeyId", "AKIASN3XAMPLE0011ABC",
            "fs.s3n.awsSecretAccessKey", "notAS3cret");
    assertThat(codes("3.3.0", "fargate-task-role", settings)).isEqualTo("WHO605");
    assertThat(codes("2.10.2", "fargate-no-role", settings)).isEqualTo("none");
  }

  @Test
  void aSessionsKeyIsOfUseWhereItsTokenIsRead() {
    Map<String, String> keys =
        Map.of(
            "fs.s3a.access.key", "ASIASESSIONKEY0015EF",
            "fs.s3a.secret.key", "notAS3cret",
            "fs.s3a.session.token", "notAT0ken");
    assertThat(codes("3.3.6", "fargate-no-role", keys)).isEqualTo("none");
    assertThat(codes("3.1.4", "fargate-no-role", keys)).isEqualTo("WHO612");
  }

  @Test
  void theFirstFixIsOneElementForTheSiteFile() {
    Remedy first = find("2.10.2", "fargate-task-role", Map.of()).get(0).remedies().get(0);
    assertThat(first.text()).contains("/opt/hadoop/etc/hadoop/core-site.xml");
    assertThat(first.snippet())
        .isEqualTo(
            """
            <property>
              <name>fs.s3a.aws.credentials.provider</name>
              <value>com.amazonaws.auth.EC2ContainerCredentialsProviderWrapper</value>
            </property>\
            """);
  }

  @Test
  void whatWouldNotHelpIsNotAdvised() {
    Finding finding = find("2.8.5", "fargate-task-role", Map.of()).get(0);
    assertThat(finding.remedies()).allMatch(each -> each.snippet().isEmpty());
  }

  /** In the list of providers, in the finding that misses the class, in every format. */
  @ParameterizedTest
  @ValueSource(strings = {"", "org.x.", "com.amazonaws.auth.", "org.apache.hadoop.fs.s3a."})
  void aKeyInPlaceOfAProvidersClassIsHidden(String before) {
    String key = "WJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY00";
    Path root = folder.resolve("key");
    copy("fargate-task-role", root);
    install(root, "3.4.3", Map.of("fs.s3a.aws.credentials.provider", before + key));
    Diagnosis diagnosis = Whoami.diagnose(RecordedSurroundings.in(root), REQUEST);
    RenderOptions options = RenderOptions.plain().verbose(true);
    assertThat(HadoopReport.report(diagnosis, options).text())
        .contains("hidden characters")
        .doesNotContain(key);
    assertThat(HadoopFields.report(diagnosis, options).text()).doesNotContain(key);
    assertThat(ChainsReport.full(diagnosis, options).text()).doesNotContain(key);
    for (Format format : Format.values()) {
      assertThat(format.render(diagnosis, options)).doesNotContain(key);
    }
  }

  /** Whatever topic its code is of. */
  @Test
  void theReportOnHadoopHasEveryFindingThatIsSoOfIt() {
    Path root = folder.resolve("all");
    copy("fargate-task-role", root);
    install(root, "2.10.2", Map.of());
    Diagnosis diagnosis = Whoami.diagnose(RecordedSurroundings.in(root), REQUEST);
    assertThat(diagnosis.hadoopFindings())
        .extracting(Finding::code)
        .containsExactly("WHO601", "WHO704");
    assertThat(HadoopReport.report(diagnosis, RenderOptions.plain().verbose(true)).text())
        .contains("WHO704");
  }

  /** It is so of Hadoop, and this one has none. */
  @Test
  void theReportOnHadoopHasNoFindingOfAnotherProgram() {
    Path world = ScenarioFolder.whole(ScenarioFolder.ALL.resolve("ec2-old-sdk"));
    Diagnosis diagnosis = Whoami.diagnose(RecordedSurroundings.in(world), REQUEST);
    assertThat(diagnosis.findings()).extracting(Finding::code).contains("WHO704");
    assertThat(diagnosis.hadoopFindings()).isEmpty();
  }

  private String codes(String version, String world, Map<String, String> settings) {
    List<String> codes = find(version, world, settings).stream().map(Finding::code).toList();
    return codes.isEmpty() ? "none" : String.join(",", codes);
  }

  private List<Finding> find(String version, String world, Map<String, String> settings) {
    Path root = folder.resolve(version + "-" + world + "-" + settings.hashCode());
    copy(world, root);
    install(root, version, settings);
    return Whoami.diagnose(RecordedSurroundings.in(root), REQUEST).findings().stream()
        .filter(each -> each.code().startsWith("WHO6"))
        .toList();
  }

  private static void install(Path root, String version, Map<String, String> settings) {
    Path home = root.resolve("files/opt/hadoop");
    Path tools = home.resolve("share/hadoop/tools/lib");
    StringBuilder site = new StringBuilder("<configuration>");
    settings.forEach(
        (name, value) ->
            site.append("<property><name>" + name + "</name>")
                .append("<value>" + value + "</value></property>"));
    try {
      Files.createDirectories(
          home.resolve("share/hadoop/common/hadoop-common-" + version + ".jar"));
      Files.createDirectories(tools.resolve("hadoop-aws-" + version + ".jar"));
      Files.createDirectories(tools.resolve(SDK.get(version) + ".jar"));
      Files.createDirectories(home.resolve("etc/hadoop"));
      Files.writeString(home.resolve("etc/hadoop/core-site.xml"), site + "</configuration>");
      Files.writeString(
          root.resolve("env.properties"), "\nHADOOP_HOME=/opt/hadoop\n", StandardOpenOption.APPEND);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void copy(String world, Path to) {
    Path from = ScenarioFolder.whole(ScenarioFolder.ALL.resolve(world));
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Files.copy(each, to.resolve(from.relativize(each).toString()));
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
