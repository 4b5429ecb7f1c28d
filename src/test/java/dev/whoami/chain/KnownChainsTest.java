package dev.whoami.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.aws.Version;
import dev.whoami.probe.Observations;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients that cannot be run here, and versions in which something came: what is known of them. */
class KnownChainsTest {
  /** A task with its role, on an instance that lends its own. */
  private static final Map<String, String> HEALTHY =
      Map.of(
          "container", "healthy",
          "instance", "v2",
          "keys", "none",
          "web-identity", "none",
          "profile", "none",
          "pod", "none",
          "sts", "own-name",
          "disabling", "none");

  /**
   * What the sources of clients say that cannot be run here: a column a client, by its ID. A client
   * for which a setting says nothing has a dash there.
   */
  private static final String KNOWN =
      """
      setting                              | aws-sdk-rust | aws-sdk-net-v4 | aws-sdk-net-v3 | aws-sdk-cpp | aws-sdk-php | aws-sdk-swift
      container=healthy                    | TASK         | TASK           | TASK           | TASK        | TASK        | TASK
      container=absent                     | HOST         | HOST           | HOST           | HOST        | HOST        | HOST
      container=500                        | nothing      | nothing        | nothing        | nothing     | nothing     | HOST
      container=404                        | nothing      | nothing        | nothing        | nothing     | nothing     | HOST
      container=refused                    | nothing      | nothing        | nothing        | nothing     | nothing     | HOST
      container=hangs                      | nothing      | nothing        | nothing        | nothing     | nothing     | HOST
      container=not-json                   | nothing      | nothing        | nothing        | nothing     | nothing     | HOST
      container=fails-twice                | TASK         | TASK           | TASK           | nothing     | nothing     | TASK
      keys=both                            | ENV          | ENV            | ENV            | ENV         | ENV         | ENV
      keys=id-only                         | TASK         | TASK           | TASK           | TASK        | TASK        | TASK
      keys=secret-only                     | TASK         | TASK           | TASK           | TASK        | TASK        | TASK
      keys=blank                           | TASK         | TASK           | TASK           | TASK        | TASK        | TASK
      web-identity=healthy                 | WEBID        | WEBID          | WEBID          | WEBID       | WEBID       | WEBID
      web-identity=missing-file            | nothing      | nothing        | nothing        | TASK        | TASK        | TASK
      web-identity=denied                  | nothing      | nothing        | nothing        | TASK        | TASK        | TASK
      web-identity=only-file               | nothing      | TASK           | TASK           | TASK        | TASK        | TASK
      web-identity=only-role               | TASK         | TASK           | TASK           | TASK        | TASK        | TASK
      profile=named-missing                | TASK         | nothing        | TASK           | TASK        | TASK        | TASK
      profile=missing-source               | nothing      | TASK           | TASK           | TASK        | TASK        | TASK
      profile=default                      | PROFILE      | PROFILE        | PROFILE        | PROFILE     | PROFILE     | PROFILE
      profile=default,web-identity=healthy | PROFILE      | WEBID          | WEBID          | PROFILE     | WEBID       | PROFILE
      profile=default,keys=both            | ENV          | ENV            | PROFILE        | ENV         | ENV         | ENV
      container=absent,instance=put-403-v1 | nothing      | HOST           | HOST           | HOST        | HOST        | nothing
      container=absent,disabling=imds-true | nothing      | nothing        | nothing        | nothing     | nothing     | nothing
      container=absent,pod=healthy         | POD          | POD            | POD            | POD         | POD         | POD
      """;

  /** An observation does not change: one of each setting is enough for all clients. */
  private static final Map<String, Observations> SEEN = new ConcurrentHashMap<>();

  static Stream<Arguments> known() {
    List<List<String>> rows = KNOWN.lines().map(KnownChainsTest::cells).toList();
    List<String> ids = rows.get(0);
    return rows.stream()
        .skip(1)
        .flatMap(
            row ->
                IntStream.range(1, ids.size())
                    .filter(i -> !row.get(i).equals("-"))
                    .mapToObj(i -> Arguments.of(ids.get(i), row.get(0), row.get(i))));
  }

  static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|")).map(String::strip).toList();
  }

  @ParameterizedTest
  @MethodSource("known")
  void aClientThatCannotBeRunHereIsAsItsSourcesSay(String id, String setting, String answer) {
    assertThat(answer(Client.named(id).orElseThrow(), seen(setting))).isEqualTo(answer);
  }

  /**
   * Its chain is measured or known from its sources; a program has its SDK's. Those of Hadoop are
   * run by {@code scripts/conformance --hadoop}.
   */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"HADOOP_S3A", "HADOOP_S3N"})
  void everyClientIsMeasuredOrKnownOrLikeOneThatIs(Client client) throws IOException {
    Set<String> proven = new HashSet<>(cells(KNOWN.lines().findFirst().orElseThrow()));
    proven.addAll(KnownProgramsTest.ids());
    MeasuredChainsTest.clients().map(it -> it.split("@", 2)[0]).forEach(proven::add);
    assertThat(proven).contains(client.sdk().orElse(client).id());
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"GOOFYS", "RESTIC", "ARGO_WORKFLOWS", "NODE_TERMINATION_HANDLER"})
  void aProgramIsWhatItsSdkIs(Client program) {
    Client sdk = program.sdk().orElse(program);
    for (String line : KNOWN.lines().skip(1).toList()) {
      Observations seen = seen(cells(line).get(0));
      assertThat(answer(program, seen)).as(line).isEqualTo(answer(sdk, seen));
    }
    assertThat(ClientVersion.usual().stream().map(ClientVersion::client))
        .as("a program is walked where somebody asks for it")
        .doesNotContainAnyElementsOf(
            Arrays.stream(Client.values()).filter(Client::isProgram).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # client        | before   | since    | setting                              | before  | since
          aws-sdk-java-v2 | 2.10.10  | 2.10.11  | web-identity=healthy                 | TASK    | WEBID
          aws-sdk-java-v2 | 2.10.20  | 2.10.21  | container=absent                     | nothing | HOST
          aws-sdk-java-v2 | 2.21.25  | 2.21.26  | container=absent,pod=healthy         | HOST    | POD
          aws-sdk-java-v2 | 2.23.15  | 2.23.16  | container=absent,instance=put-403-v1,disabling=v1-true | HOST | nothing
          aws-sdk-java-v1 | 1.11.15  | 1.11.16  | instance=v1-and-v2                   | HOST    | TASK
          aws-sdk-java-v1 | 1.11.677 | 1.11.678 | container=absent                     | nothing | HOST
          aws-sdk-java-v1 | 1.11.284 | 1.11.285 | container=absent,instance=v1-and-v2,disabling=imds-true | HOST | nothing
          aws-sdk-java-v1 | 1.11.488 | 1.11.489 | profile=fresh-process                | TASK    | PROCESS
          aws-sdk-java-v1 | 1.11.620 | 1.11.621 | web-identity=healthy                 | TASK    | WEBID
          aws-sdk-java-v1 | 1.12.39  | 1.12.40  | container=absent,keys=both,timeout=0  | ENV     | nothing
          aws-sdk-java-v1 | 1.12.633 | 1.12.634 | container=absent,instance=hop-limit-v1,disabling=v1-true | HOST | nothing
          aws-sdk-java-v1 | 1.11.703 | 1.11.704 | profile=default,web-identity=healthy | PROFILE | WEBID
          aws-sdk-java-v1 | 1.12.745 | 1.12.746 | container=absent,pod=healthy         | nothing | POD
          boto3           | 1.28.85  | 1.29.0   | container=absent,pod=healthy         | nothing | POD
          boto3           | 1.29.3   | 1.29.4   | container=absent,instance=put-403-v1,disabling=v1-true | HOST | nothing
          aws-cli-v2      | 2.14.6   | 2.15.0   | container=absent,pod=healthy         | nothing | POD
          aws-cli-v2      | 2.15.0   | 2.15.1   | container=absent,instance=put-403-v1,disabling=v1-true | HOST | nothing
          aws-sdk-go-v1   | 1.20.21  | 1.21.0   | web-identity=healthy                 | TASK    | WEBID
          aws-sdk-go-v1   | 1.25.37  | 1.25.38  | container=absent                     | nothing | HOST
          aws-sdk-go-v1   | 1.47.10  | 1.47.11  | container=absent,pod=healthy         | nothing | POD
          aws-sdk-go-v2   | 1.24.0   | 1.25.0   | container=absent,pod=healthy         | nothing | POD
          aws-sdk-js-v3   | 3.14.0   | 3.15.0   | web-identity=healthy                 | TASK    | WEBID
          aws-sdk-js-v3   | 3.503.0  | 3.503.1  | container=absent,pod=healthy         | nothing | POD
          aws-sdk-js-v3   | 3.586.0  | 3.587.0  | profile=circle                       | nothing | TASK
          aws-sdk-js-v2   | 2.972.0  | 2.973.0  | blank=AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE | TASK | nothing
          aws-sdk-js-v2   | 2.428.0  | 2.429.0  | container=500,instance=v1-and-v2      | nothing | HOST
          aws-sdk-js-v2   | 2.524.0  | 2.525.0  | container=absent,instance=v1-and-v2,web-identity=healthy | HOST | WEBID
          aws-sdk-js-v2   | 2.574.0  | 2.575.0  | container=absent                     | nothing | HOST
          aws-sdk-js-v2   | 2.1549.0 | 2.1550.0 | container=absent,pod=healthy         | HOST    | POD
          aws-sdk-ruby    | 3.57.0   | 3.58.0   | web-identity=healthy                 | TASK    | WEBID
          aws-sdk-ruby    | 3.78.0   | 3.79.0   | container=absent                     | nothing | HOST
          aws-sdk-ruby    | 3.187.0  | 3.188.0  | container=absent,pod=healthy         | nothing | POD
          aws-sdk-php     | 3.110.6  | 3.110.7  | web-identity=healthy                 | TASK    | WEBID
          aws-sdk-php     | 3.147.6  | 3.147.7  | container=absent                     | nothing | HOST
          aws-sdk-php     | 3.287.0  | 3.287.1  | container=absent,pod=healthy         | nothing | POD
          aws-sdk-net-v3  | 3.7.301  | 3.7.302  | container=absent,pod=healthy         | nothing | POD
          aws-sdk-cpp     | 1.7.173  | 1.7.174  | web-identity=healthy                 | TASK    | WEBID
          aws-sdk-cpp     | 1.7.228  | 1.7.229  | container=absent                     | nothing | HOST
          aws-sdk-cpp     | 1.11.262 | 1.11.263 | container=absent,pod=healthy         | nothing | POD
          aws-sdk-kotlin  | 0.33.0   | 0.33.1   | container=absent,pod=healthy         | HOST    | POD
          aws-sdk-rust    | 1.1.7    | 1.1.8    | container=absent,pod=healthy         | nothing | POD
          hadoop-s3a      | 2.7.7    | 2.8.0    | keys=both,instance=v1-and-v2         | HOST    | ENV
          hadoop-s3a      | 3.2.2    | 3.2.3    | container=absent                     | nothing | HOST
          hadoop-s3a      | 3.2.4    | 3.3.0    | instance=v1-and-v2                   | HOST    | TASK
          hadoop-s3a      | 3.3.6    | 3.4.0    | container=500                        | nothing | HOST
          hadoop-s3a      | 3.3.6    | 3.4.0    | container=absent,pod=healthy         | nothing | POD
          """)
  void aVersionIsWalkedAsItBehaves(
      String id, String before, String since, String setting, String then, String now) {
    Client client = Client.named(id).orElseThrow();
    Observations seen = seen(setting);
    assertThat(answer(client.walk(Version.of(before), seen))).as(before).isEqualTo(then);
    assertThat(answer(client.walk(Version.of(since), seen))).as(since).isEqualTo(now);
    assertThat(answer(client, seen)).as("newest").isEqualTo(now);
  }

  /** Each line's own list, on ECS and on EKS, with IMDSv1 and without. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # S3A | task role | IMDSv2 only | no instance | endpoint 500 | Pod Identity | IRSA | keys
          2.6.5 | HOST      | nothing     | nothing     | HOST         | HOST         | HOST | HOST
          2.7.7 | HOST      | nothing     | nothing     | HOST         | HOST         | HOST | HOST
          2.8.5 | HOST      | nothing     | nothing     | HOST         | HOST         | HOST | ENV
          2.9.2 | HOST      | nothing     | nothing     | HOST         | HOST         | HOST | ENV
          2.10.2| HOST      | nothing     | nothing     | HOST         | HOST         | HOST | ENV
          3.0.3 | HOST      | nothing     | nothing     | HOST         | HOST         | HOST | ENV
          3.1.4 | HOST      | nothing     | nothing     | HOST         | HOST         | HOST | ENV
          3.2.4 | HOST      | HOST        | nothing     | HOST         | HOST         | HOST | ENV
          3.3.0 | TASK      | TASK        | TASK        | nothing      | nothing      | TASK | ENV
          3.3.6 | TASK      | TASK        | TASK        | nothing      | nothing      | TASK | ENV
          3.4.3 | TASK      | TASK        | TASK        | HOST         | POD          | TASK | ENV
          3.5.0 | TASK      | TASK        | TASK        | HOST         | POD          | TASK | ENV
          """)
  void anS3aAsItComesIsWhoItsListSays(
      String version,
      String healthy,
      String v2,
      String alone,
      String broken,
      String pod,
      String irsa,
      String keys) {
    assertThat(s3a(version, "instance=v1-and-v2")).as("healthy").isEqualTo(healthy);
    assertThat(s3a(version, "instance=v2")).as("IMDSv2 only").isEqualTo(v2);
    assertThat(s3a(version, "instance=refused")).as("no instance").isEqualTo(alone);
    assertThat(s3a(version, "container=500,instance=v1-and-v2")).as("broken").isEqualTo(broken);
    assertThat(s3a(version, "container=absent,pod=healthy,instance=v1-and-v2"))
        .as("Pod Identity")
        .isEqualTo(pod);
    assertThat(s3a(version, "web-identity=healthy,instance=v1-and-v2")).as("IRSA").isEqualTo(irsa);
    assertThat(s3a(version, "keys=both,instance=v1-and-v2")).as("keys").isEqualTo(keys);
  }

  /** CRT 0.50.0 was seen to resolve the name of STS without the variable, and nothing with it. */
  @Test
  void crtMisreadsTheEndpointForTheRoleOfAProfileToo() {
    String setting =
        "container=404,instance=hop-limit-v1,keys=secret-only,web-identity=only-file,"
            + "profile=missing-source,pod=403,disabling=imds-true,sts=";
    assertThat(answer(Client.AWS_CRT, seen(setting + "own-name"))).isEqualTo("WEBID-DEPLOY");
    assertThat(answer(Client.AWS_CRT, seen(setting + "variable"))).isEqualTo("nothing");
  }

  /** Go 2 was seen to check of a role only whether the files have its source. */
  @Test
  void goMissesASourceOutsideTheFilesOnlyWhereItNeedsIt() {
    String web = "web-identity=healthy,profile=";
    assertThat(answer(Client.AWS_SDK_GO_V2, seen(web + "role-of-environment"))).isEqualTo("WEBID");
    assertThat(answer(Client.AWS_SDK_GO_V2, seen(web + "missing-source"))).isEqualTo("nothing");
  }

  private static String s3a(String version, String setting) {
    return answer(Client.HADOOP_S3A.walk(Version.of(version), seen(setting)));
  }

  static Observations seen(String setting) {
    return SEEN.computeIfAbsent(setting, KnownChainsTest::observed);
  }

  private static Observations observed(String setting) {
    Map<String, String> values = new HashMap<>(HEALTHY);
    Arrays.stream(setting.split(","))
        .map(part -> part.split("=", 2))
        .forEach(part -> values.put(part[0].trim(), part[1].trim()));
    return new MeasuredSetting(values).observe();
  }

  private static String answer(Client client, Observations seen) {
    return answer(client.walk(seen));
  }

  private static String answer(Walk walk) {
    return walk.winner()
        .flatMap(it -> it.outcome().credentials())
        .map(it -> it.accessKeyId())
        .orElse("nothing");
  }
}
