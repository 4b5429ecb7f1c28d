package dev.whoami.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.aws.Sts;
import dev.whoami.aws.StsAddress;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.probe.Source;
import dev.whoami.world.FakeSurroundings;
import dev.whoami.world.HttpReply;
import dev.whoami.world.Witness;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the real libraries did with unusual replies, of a helper at a FULL_URI and of the instance
 * metadata. T: they took the helper's keys, H: those of the instance, -: none.
 */
class MeasuredRepliesTest {
  private static final String HELPER = "http://127.0.0.1:7777/creds";
  private static final String IMDS = "http://169.254.169.254/latest";
  private static final String ROLES = IMDS + "/meta-data/iam/security-credentials/";
  private static final String END = "\"2026-01-01T18:00:00Z\"";

  private static final List<Client> CLIENTS =
      List.of(
          Client.AWS_SDK_JAVA_V2,
          Client.AWS_SDK_JAVA_V1,
          Client.BOTO3,
          Client.AWS_CLI_V2,
          Client.AWS_SDK_GO_V2,
          Client.AWS_SDK_GO_V1,
          Client.AWS_SDK_JS_V3,
          Client.AWS_SDK_JS_V2,
          Client.AWS_SDK_RUBY,
          Client.AWS_CRT,
          Client.AWS_SDK_KOTLIN);

  private final FakeSurroundings here =
      new FakeSurroundings().env("AWS_REGION", "us-west-2").env("HOME", "/home/app");

  /** Each document is the usual one with these fields in place of its own. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # change                                          | Java 2, 1, boto3, CLI, Go 2, 1, JS 3, 2, Ruby, CRT, Kotlin
          nothing                                           | TTTTTTTTTTT
          Expiration=                                       | HT--TT-TT-H
          Expiration=null                                   | HT--TT-TT-H
          Expiration=""                                     | HT-----T--H
          Expiration="2026-01-01T18:00:00+00:00"            | TTTTTT-TTTT
          Expiration="2026-01-01T18:00:00+0000"             | TTTT---TTTT
          Expiration="2026-01-01T18:00:00+02:00"            | TTTTTT-TTTT
          Expiration="2026-01-01T18:00:00.123Z"             | TTTTTTTTTTT
          Expiration="2026-01-01T18:00:00.123456+00:00"     | TTTTTT-TTTT
          Expiration="2026-01-01T18:00:00"                  | HT-----TT-H
          Expiration="2026-01-01 18:00:00"                  | HT-----T--H
          Expiration=1767290400                             | HT-----T--H
          Expiration=1767290400000                          | HT-----T--H
          Expiration="1767290400"                           | HT-----T--H
          Expiration="never"                                | HT-----T--H
          Expiration="2026-01-01T06:00:00.123Z"             | T---TTTTTTT
          Token=                                            | TT--TT-HTTH
          Token=null                                        | TTTTTT-HTTH
          Token=""                                          | TTTTTTTHTTT
          Token=,SessionToken="t"                           | TT--TT-HTTH
          AccountId="111122223333",Foo={"a":1}              | TTTTTTTTTTT
          Code="Failed"                                     | TTTTTTTTTTH
          AccessKeyId=,accessKeyId="TASK"                   | H---TT-H-TH
          """)
  void aHelperIsReadAsEachLibraryReadsIt(String change, String answers) {
    here.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", HELPER);
    here.reply("GET " + HELPER, 200, document("TASK", change));
    instance("node", 200, document("HOST", "nothing"));
    assertThat(answers()).isEqualTo(answers);
  }

  @ParameterizedTest
  @CsvSource({"201, H---TTTT--T", "206, H---TTTT--T"})
  void aStatusThatIsNot200IsAnErrorToSome(int status, String answers) {
    here.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", HELPER);
    here.reply("GET " + HELPER, status, document("TASK", "nothing"));
    instance("node", 200, document("HOST", "nothing"));
    assertThat(answers()).isEqualTo(answers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # change                                          | Java 2, 1, boto3, CLI, Go 2, 1, JS 3, 2, Ruby, CRT, Kotlin
          nothing                                           | HHHHHHHHHHH
          Expiration=                                       | -H--HH-HH--
          Expiration=null                                   | -H--HH--H--
          Expiration="2026-01-01T18:00:00+00:00"            | HHHHHHHHHHH
          Expiration="2026-01-01T18:00:00+0000"             | HHHH--HHHHH
          Expiration="2026-01-01T18:00:00.123Z"             | HHHHHHHHHHH
          Expiration="2026-01-01T18:00:00"                  | -H----HHH--
          Expiration=1767290400                             | -H---------
          Expiration="never"                                | -H----HH---
          Token=                                            | HH--HH-HH--
          Token=null                                        | HHHHHH-HH--
          Token=""                                          | HHHHHHHHH-H
          AccountId="111122223333",Foo={"a":1}              | HHHHHHHHHHH
          Code="Failed"                                     | HHHH--HHHH-
          AccessKeyId=,accessKeyId="HOST"                   | ----HH---H-
          """)
  void theInstanceMetadataAreReadAsEachLibraryReadsThem(String change, String answers) {
    instance("node", 200, document("HOST", change));
    assertThat(answers()).isEqualTo(answers);
  }

  @ParameterizedTest
  @CsvSource({"201, ------HH-HH"})
  void aStatusThatIsNot200IsAnErrorOfTheInstanceToSome(int status, String answers) {
    instance("node", status, document("HOST", "nothing"));
    assertThat(answers()).isEqualTo(answers);
  }

  @Test
  void ofAListOfSeveralRolesSomeTakeTheFirst() {
    instance("node\nother", 200, document("HOST", "nothing"));
    assertThat(answers()).isEqualTo("HH--HH-HH-H");
  }

  @Test
  void theCommonRuntimeMindsALineBreakBehindTheRole() {
    instance("node\n", 200, document("HOST", "nothing"));
    assertThat(answers()).isEqualTo("HHHHHHHHH-H");
  }

  private void instance(String roles, int status, String document) {
    here.reply(
        "PUT " + IMDS + "/api/token",
        call ->
            HttpReply.answered(200, Map.of("x-aws-ec2-metadata-token-ttl-seconds", "60"), "token"));
    here.reply("GET " + ROLES, 200, roles);
    here.reply("GET " + ROLES + roles.split("\n", 2)[0], status, document);
  }

  private static String document(String id, String change) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Code", "\"Success\"");
    fields.put("AccessKeyId", '"' + id + '"');
    fields.put("SecretAccessKey", "\"secret\"");
    fields.put("Token", "\"token\"");
    fields.put("Expiration", END);
    UnaryOperator<String> quoted = name -> '"' + name + "\":";
    for (String each : change.split(",(?=[A-Za-z])", -1)) {
      String[] parts = each.split("=", 2);
      if (parts.length == 2) {
        fields.put(parts[0], parts[1]);
      }
    }
    List<String> all = new ArrayList<>();
    fields.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            all.add(quoted.apply(name) + value);
          }
        });
    return "{" + String.join(",", all) + "}";
  }

  private String answers() {
    Sts sts = new Sts(StsAddress.find(new Witness(here), Optional::empty));
    List<Observation> seen = new ArrayList<>();
    Arrays.stream(Source.values())
        .forEach(each -> seen.add(each.observe(here, () -> sts, ProbeOptions.of(false, false))));
    StringBuilder answers = new StringBuilder();
    for (Client each : CLIENTS) {
      answers.append(
          each.walk(new Observations(seen))
              .winner()
              .flatMap(it -> it.outcome().credentials())
              .map(it -> it.accessKeyId().substring(0, 1))
              .orElse("-"));
    }
    return answers.toString();
  }
}
