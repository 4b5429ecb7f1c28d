package dev.whoami.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.aws.Arn;
import dev.whoami.aws.Credentials;
import dev.whoami.aws.Version;
import dev.whoami.chain.link.Link;
import dev.whoami.chain.setting.OwnWebIdentity;
import dev.whoami.chain.setting.ProgramSettings;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.world.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Programs with chains of their own: what their sources say, or what was measured, in a task with
 * its role on an instance that lends its own. A walk that takes nothing is named by its end.
 */
class KnownProgramsTest {
  private static final String KNOWN =
      """
      program           | container=healthy | container=absent | container=500 | keys=both | keys=id-only | web-identity=healthy | web-identity=missing-file | container=absent,pod=healthy | pod=healthy | container=absent,instance=put-403-v1 | container=absent,disabling=imds-true | profile=default
      minio-go          | TASK    | HOST    | unsigned | ENV  | unsigned | WEBID   | unsigned | POD     | TASK    | unsigned | HOST     | PROFILE
      aws-msk-iam-auth  | TASK    | HOST    | HOST     | ENV  | TASK     | WEBID   | TASK     | POD     | TASK    | HOST     | nothing  | PROFILE
      fluent-bit        | TASK    | HOST    | HOST     | ENV  | TASK     | WEBID   | TASK     | POD     | TASK    | HOST     | HOST     | PROFILE
      object-store      | TASK    | HOST    | error    | ENV  | error    | WEBID   | error    | POD     | TASK    | error    | HOST     | TASK
      opendal           | TASK    | HOST    | HOST     | ENV  | TASK     | WEBID   | TASK     | POD     | POD     | nothing  | nothing  | PROFILE
      spring-cloud-aws  | TASK    | HOST    | HOST     | ENV  | TASK     | WEBID   | nothing  | POD     | TASK    | HOST     | nothing  | PROFILE
      trino-s3          | TASK    | HOST    | HOST     | ENV  | TASK     | WEBID   | TASK     | POD     | TASK    | HOST     | nothing  | PROFILE
      elasticsearch-s3  | TASK    | HOST    | HOST     | ENV  | TASK     | WEBID   | TASK     | POD     | TASK    | HOST     | nothing  | PROFILE
      pgbackrest        | HOST    | HOST    | HOST     | HOST | HOST     | HOST    | HOST     | HOST    | HOST    | HOST     | HOST     | HOST
      s3fs              | nothing | nothing | nothing  | ENV  | error    | nothing | nothing  | nothing | nothing | nothing  | nothing  | PROFILE
      fluent-plugin-s3  | TASK    | HOST    | error    | ENV  | TASK     | WEBID   | error    | POD     | TASK    | HOST     | nothing  | PROFILE
      envoy             | TASK    | HOST    | HOST     | ENV  | TASK     | WEBID   | TASK     | POD     | TASK    | HOST     | unsigned | PROFILE
      clickhouse        | TASK    | HOST    | nothing  | ENV  | TASK     | WEBID   | TASK     | POD     | TASK    | HOST     | nothing  | TASK
      nginx-s3-gateway  | TASK    | HOST    | error    | ENV  | TASK     | TASK    | TASK     | POD     | TASK    | HOST     | HOST     | TASK
      iceberg           | TASK    | HOST    | HOST     | ENV  | TASK     | WEBID   | TASK     | POD     | TASK    | HOST     | nothing  | PROFILE
      flink-s3          | TASK    | HOST    | HOST     | ENV  | TASK     | WEBID   | TASK     | POD     | TASK    | HOST     | nothing  | PROFILE
      druid             | TASK    | HOST    | HOST     | ENV  | TASK     | WEBID   | TASK     | POD     | TASK    | HOST     | nothing  | PROFILE
      confluent-s3      | TASK    | HOST    | error    | ENV  | TASK     | WEBID   | TASK     | POD     | TASK    | HOST     | nothing  | PROFILE
      rclone            | TASK    | HOST    | error    | ENV  | TASK     | WEBID   | error    | POD     | POD     | HOST     | nothing  | PROFILE
      """;

  /** The programs that have a row. */
  static List<String> ids() {
    return KNOWN.lines().skip(1).map(line -> KnownChainsTest.cells(line).get(0)).toList();
  }

  static Stream<Arguments> known() {
    List<String> settings = KnownChainsTest.cells(KNOWN.lines().findFirst().orElseThrow());
    List<Arguments> known = new ArrayList<>();
    for (String line : KNOWN.lines().skip(1).toList()) {
      List<String> row = KnownChainsTest.cells(line);
      for (int i = 1; i < row.size(); i++) {
        known.add(Arguments.of(row.get(0), settings.get(i), row.get(i)));
      }
    }
    return known.stream();
  }

  @ParameterizedTest
  @MethodSource("known")
  void aProgramIsAsItsSourcesSay(String id, String setting, String answer) {
    assertThat(answer(walk(id, ProgramSettings.none(), setting))).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # program        | setting                                | answer
          minio-go         | container=absent,instance=hop-limit-v1 | HOST
          minio-go         | container=absent,instance=no-role      | unsigned
          minio-go         | container=absent,pod=token-variable    | unsigned
          minio-go         | container=404,instance=v1-and-v2       | unsigned
          minio-go         | keys=secret-only                       | unsigned
          minio-go         | keys=blank                             | TASK
          minio-go         | container=absent,blank=AWS_CONTAINER_CREDENTIALS_RELATIVE_URI | HOST
          minio-go         | container=hangs                        | error
          minio-go         | container=absent,instance=hangs        | error
          minio-go         | pod=missing-file                       | TASK
          fluent-bit       | profile=missing-source                 | TASK
          fluent-bit       | container=fails-twice                  | HOST
          fluent-bit       | container=absent,pod=newline           | POD
          object-store     | web-identity=only-role                 | TASK
          object-store     | keys=blank                             | error
          object-store     | keys=secret-only                       | error
          object-store     | container=403                          | error
          object-store     | container=absent,pod=token-variable    | HOST
          object-store     | container=absent,pod=newline           | error
          object-store     | container=fails-twice                  | TASK
          object-store     | pod=missing-file                       | TASK
          s3fs             | profile=named                          | nothing
          opendal          | keys=blank                             | error
          opendal          | container=expired                      | error
          opendal          | container=hangs                        | error
          opendal          | profile=process                        | TASK
          opendal          | profile=role-of-own-keys               | PROFILE
          opendal          | profile=blank-keys                     | error
          opendal          | container=absent,pod=newline           | POD
          opendal          | pod=403                                | HOST
          aws-msk-iam-auth | profile=default,web-identity=healthy   | WEBID
          spring-cloud-aws | web-identity=healthy,keys=both         | WEBID
          spring-cloud-aws | web-identity=denied,keys=both          | nothing
          trino-s3         | web-identity=healthy,keys=both         | ENV
          elasticsearch-s3 | web-identity=healthy,keys=both         | WEBID
          elasticsearch-s3 | web-identity=denied,container=absent   | HOST
          clickhouse       | web-identity=healthy,keys=both         | WEBID
          clickhouse       | container=500,profile=default          | PROFILE
          clickhouse       | container=absent,profile=default       | HOST
          nginx-s3-gateway | container=absent,web-identity=healthy  | WEBID
          nginx-s3-gateway | container=absent,web-identity=denied   | error
          druid            | container=404,instance=v1-and-v2       | HOST
          spring-cloud-aws | blank=AWS_WEB_IDENTITY_TOKEN_FILE      | nothing
          lancedb          | profile=role-of-own-keys               | WEBID-DEPLOY
          lancedb          | profile=role-alone                     | error
          lancedb          | blank=AWS_WEB_IDENTITY_TOKEN_FILE      | error
          envoy            | container=absent,instance=refused      | unsigned
          pgbackrest       | instance=no-role                       | error
          pgbackrest       | instance=put-403-v1                    | HOST
          pgbackrest       | instance=hop-limit-v1                  | error
          pgbackrest       | instance=fails-once                    | HOST
          pgbackrest       | instance=fails-twice                   | HOST
          """)
  void whereItDiffersFromOthersItIsAsItsSourcesSay(String id, String setting, String answer) {
    assertThat(answer(walk(id, ProgramSettings.none(), setting))).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # program        | its own setting                                   | in              | answer
          spring-cloud-aws | spring.cloud.aws.credentials.instance-profile=true | keys=both      | HOST
          trino-s3         | s3.use-web-identity-token-credentials-provider=true | keys=both     | nothing
          trino-s3         | s3.use-web-identity-token-credentials-provider=true | web-identity=healthy,keys=both | WEBID
          pgbackrest       | repo1-s3-key-type=shared                          | keys=both       | nothing
          pgbackrest       | repo1-s3-key-type=web-id                          | web-identity=healthy | WEBID
          pgbackrest       | repo1-s3-key-type=web-id                          | web-identity=only-role | nothing
          pgbackrest       | repo1-s3-key-type=pod-id                          | pod=healthy     | POD
          pgbackrest       | repo1-s3-key-type=pod-id                          | pod=none        | nothing
          pgbackrest       | repo1-s3-key-type=process                         | keys=both       | error
          s3fs             | ecs=true                                          | keys=both       | TASK
          s3fs             | ecs=true                                          | container=absent,pod=healthy | nothing
          s3fs             | ecs=true                                          | container=500   | error
          s3fs             | iam_role=auto                                     | keys=both       | HOST
          s3fs             | iam_role=auto                                     | instance=put-403-v1 | HOST
          fluent-plugin-s3 | instance_profile_credentials=                     | keys=both       | TASK
          fluent-plugin-s3 | instance_profile_credentials=                     | container=absent,pod=healthy | HOST
          fluent-plugin-s3 | instance_profile_credentials=                     | container=500   | error
          fluent-plugin-s3 | shared_credentials=default                        | profile=default | PROFILE
          fluent-plugin-s3 | shared_credentials=default                        | keys=both       | nothing
          fluent-plugin-s3 | aws_credential_process=                           | keys=both       | error
          fluent-plugin-s3 | web_identity_credentials=                         | keys=both       | error
          """)
  void itsOwnSettingsChooseItsLinks(String id, String own, String setting, String answer) {
    String[] parts = own.split("=", 2);
    ProgramSettings settings = ProgramSettings.none().with(parts[0], parts[1]);
    assertThat(answer(walk(id, settings, setting))).isEqualTo(answer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # program        | before | since  | setting                      | before   | since
          minio-go         | 7.0.69 | 7.0.70 | container=absent,pod=healthy | unsigned | POD
          fluent-bit       | 3.2.10 | 4.0.0  | container=absent,pod=healthy | HOST     | POD
          object-store     | 0.12.0 | 0.12.1 | container=absent,pod=healthy | HOST     | POD
          aws-msk-iam-auth | 1.1.9  | 2.0.0  | container=500                | nothing  | HOST
          minio-go         | 7.0.89 | 7.1.0  | profile=id-only              | unsigned | TASK
          rclone           | 1.65.2 | 1.66.0 | container=absent,pod=healthy | error    | POD
          rclone           | 1.67.0 | 1.68.0 | profile=id-only              | TASK     | error
          spring-cloud-aws | 2.2.6  | 2.3.0  | keys=both                    | TASK     | ENV
          spring-cloud-aws | 2.2.6  | 2.3.0  | web-identity=healthy         | TASK     | WEBID
          spring-cloud-aws | 2.4.4  | 3.0.0  | container=500                | error    | HOST
          """)
  void aVersionIsWalkedAsItBehaves(
      String id, String before, String since, String setting, String then, String now) {
    Client client = Client.named(id).orElseThrow();
    Observations seen = KnownChainsTest.seen(setting);
    assertThat(answer(client.walk(Version.of(before), seen))).as(before).isEqualTo(then);
    assertThat(answer(client.walk(Version.of(since), seen))).as(since).isEqualTo(now);
    assertThat(answer(client.walk(seen))).as("newest").isEqualTo(now);
  }

  @ParameterizedTest
  @CsvSource({"minio-go,web-identity=healthy", "rclone,keys=both", "spring-cloud-aws,keys=both"})
  void keysOfItsConfigurationAreAllThatItUses(String id, String setting) {
    Outcome both = Outcome.found(Credentials.of("CONFIG", Secret.of("s")), "both");
    Outcome half = Outcome.broken(Fault.HALF_SET, "half");
    ProgramSettings none = ProgramSettings.none();
    assertThat(answer(walk(id, none.withKeys(both), setting))).isEqualTo("CONFIG");
    assertThat(answer(walk(id, none.withKeys(half), setting))).isEqualTo("error");
    assertThat(answer(walk(id, none.withKeys(Outcome.absent("none")), setting)))
        .isEqualTo(answer(walk(id, none, setting)));
    assertThat(answer(walk(id, none.sendingUnsigned(), setting))).isEqualTo("unsigned");
  }

  @Test
  void aProfileThatIsNamedCountsInPlaceOfTheUsualOne() {
    Outcome found = Outcome.found(Credentials.of("NAMED", Secret.of("s")), "named");
    Outcome missing = Outcome.broken(Fault.SOURCE_MISSING, "no such profile");
    ProgramSettings named = ProgramSettings.none().inProfile("logs");
    ProgramSettings both = named.giving(Observation.of(Source.PROFILE, found));
    ProgramSettings gone = named.giving(Observation.of(Source.PROFILE, missing));
    for (String id : List.of("aws-msk-iam-auth", "spring-cloud-aws", "fluent-bit")) {
      assertThat(answer(walk(id, both, "container=healthy"))).as(id).isEqualTo("NAMED");
    }
    assertThat(answer(walk("aws-msk-iam-auth", gone, "keys=both"))).isEqualTo("ENV");
    assertThat(answer(walk("spring-cloud-aws", gone, "keys=both"))).isEqualTo("nothing");
    ProgramSettings alone = gone.with("awsAddDefaultProviders", "false");
    assertThat(answer(walk("aws-msk-iam-auth", alone, "keys=both"))).isEqualTo("nothing");
  }

  /** Version 2 of Spring Cloud AWS, as somebody configures it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2.4.4 | spring.cloud.aws.credentials.instance-profile=true                    | TASK
          2.2.6 | spring.cloud.aws.credentials.instance-profile=false                   | nothing
          2.2.6 | cloud.aws.credentials.use-default-aws-credentials-chain=true          | ENV
          """)
  void springCloudAws2IsAsItsPropertiesSay(String version, String own, String answer) {
    String[] parts = own.split("=", 2);
    ProgramSettings settings = ProgramSettings.none().with(parts[0], parts[1]);
    ClientVersion spring =
        ClientVersion.of(Client.SPRING_CLOUD_AWS, Version.of(version)).with(settings);
    assertThat(answer(spring.walk(KnownChainsTest.seen("keys=both")))).isEqualTo(answer);
  }

  /** Version 2 of Spring Cloud AWS has the SDK for Java 1 in it that is beside it. */
  @ParameterizedTest
  @CsvSource({"1.11.600,TASK", "1.11.704,WEBID"})
  void springCloudAws2KnowsWhatItsSdkKnows(String sdk, String answer) {
    ClientVersion spring =
        ClientVersion.of(Client.SPRING_CLOUD_AWS, Version.of("2.4.4"))
            .with(ProgramSettings.none().withSdk(Version.of(sdk)));
    assertThat(answer(spring.walk(KnownChainsTest.seen("web-identity=healthy")))).isEqualTo(answer);
  }

  /** Programs with minio-go in them that do not continue where it gives nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          restic         | container=500              | error
          restic         | keys=id-only               | error
          restic         | keys=both                  | ENV
          restic         | profile=default            | PROFILE
          restic         | container=absent,pod=healthy | POD
          argo-workflows | keys=both                  | TASK
          argo-workflows | profile=default            | TASK
          argo-workflows | web-identity=healthy       | WEBID
          argo-workflows | container=500              | error
          """)
  void aProgramCanAskMinioGoInAWayOfItsOwn(String id, String setting, String answer) {
    assertThat(answer(walk(id, ProgramSettings.none(), setting))).isEqualTo(answer);
  }

  /** A block of Fluentd: only what it names counts, whatever the environment has. */
  @Test
  void aTokenThatIsNamedCountsInPlaceOfTheUsualOne() {
    Arn role = Arn.parse("arn:aws:iam::111122223333:role/logs").orElseThrow();
    ProgramSettings named =
        ProgramSettings.none()
            .with("web_identity_credentials", "")
            .withWebIdentity(OwnWebIdentity.of(role, "/token", "audit"));
    Outcome found = Outcome.found(Credentials.of("NAMED", Secret.of("s")), "named");
    Outcome denied = Outcome.failed(Fault.DENIED, "denied");
    ProgramSettings given = named.giving(Observation.of(Source.WEB_IDENTITY, found));
    ProgramSettings refused = named.giving(Observation.of(Source.WEB_IDENTITY, denied));
    String setting = "keys=both,web-identity=healthy";
    assertThat(answer(walk("fluent-plugin-s3", given, setting))).isEqualTo("NAMED");
    assertThat(answer(walk("fluent-plugin-s3", refused, setting))).isEqualTo("error");
  }

  @Test
  void aProfileThatFluentdNamesComesBeforeTheEnvironment() {
    ProgramSettings none = ProgramSettings.none();
    ProgramSettings named = none.inProfile("default");
    assertThat(answer(walk("fluent-plugin-s3", named, "profile=default,keys=both")))
        .isEqualTo("PROFILE");
    assertThat(answer(walk("fluent-plugin-s3", none, "profile=default,keys=both")))
        .isEqualTo("ENV");
    assertThat(answer(walk("fluent-plugin-s3", named, "keys=both"))).isEqualTo("ENV");
  }

  @Test
  void rcloneOfADistributionHasTheSdkOfTheDistribution() {
    Observations seen = KnownChainsTest.seen("container=absent,pod=healthy");
    assertThat(answer(Client.RCLONE.walk(Version.of("1.60.1"), seen))).isEqualTo("error");
    assertThat(answer(Client.RCLONE.walk(Version.of("1.60.1-DEV"), seen))).isEqualTo("POD");
  }

  @ParameterizedTest
  @CsvSource({
    "web-identity=healthy, TASK",
    "container=absent, nothing",
    "'container=absent,instance=v1-and-v2', HOST",
    "profile=default, PROFILE",
    "profile=missing-source, error",
    "keys=both, ENV"
  })
  void goofysHasTheSdkForGoOfItsTimeAndReadsTheConfigFile(String setting, String answer) {
    assertThat(answer(walk("goofys", ProgramSettings.none(), setting))).isEqualTo(answer);
  }

  @Test
  void druidHasTheSdkForJava1Before37() {
    assertThat(links("36.0.0")).contains("EC2ContainerCredentialsProviderWrapper");
    assertThat(links("37.0.0"))
        .contains("ContainerCredentialsProvider")
        .doesNotContain("EC2ContainerCredentialsProviderWrapper");
  }

  private static List<String> links(String version) {
    return Client.DRUID.model().chain(Version.of(version)).links().stream()
        .map(Link::name)
        .toList();
  }

  @Test
  void whatItSendsUnsignedIsToldWhereItGoesOnAndWhereItStops() {
    assertThat(Walk.Ending.ANONYMOUS)
        .isEqualTo(walk("minio-go", ProgramSettings.none(), "container=500").ending())
        .isEqualTo(
            walk("envoy", ProgramSettings.none(), "container=absent,instance=refused").ending());
  }

  private static Walk walk(String id, ProgramSettings settings, String setting) {
    return ClientVersion.newest(Client.named(id).orElseThrow())
        .with(settings)
        .walk(KnownChainsTest.seen(setting));
  }

  private static String answer(Walk walk) {
    return walk.winner()
        .flatMap(it -> it.outcome().credentials())
        .map(it -> it.accessKeyId())
        .orElseGet(() -> ending(walk.ending()));
  }

  private static String ending(Walk.Ending ending) {
    return switch (ending) {
      case NOTHING -> "nothing";
      case STOPPED -> "error";
      case ANONYMOUS -> "unsigned";
      default -> ending.name();
    };
  }
}
