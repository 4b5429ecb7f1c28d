package dev.whoami.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the real libraries did with unusual replies, of a helper at a FULL_URI and of the instance
 * metadata. T: they took the helper's keys, H: those of the instance, -: none.
 */
class MeasuredRepliesTest {
  private final MeasuredClients clients = new MeasuredClients();

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
          AccessKeyId=,accessKeyId="TASK"                   | H---TT-T-TH
          """)
  void aHelperIsReadAsEachLibraryReadsIt(String change, String answers) {
    clients.helperAt(MeasuredClients.HELPER, 200, document("TASK", change));
    clients.instance("node", 200, document("HOST", "nothing"));
    assertThat(clients.answers()).isEqualTo(answers);
  }

  @ParameterizedTest
  @CsvSource({"201, H---TTTT--T", "206, H---TTTT--T"})
  void aStatusThatIsNot200IsAnErrorToSome(int status, String answers) {
    clients.helperAt(MeasuredClients.HELPER, status, document("TASK", "nothing"));
    clients.instance("node", 200, document("HOST", "nothing"));
    assertThat(clients.answers()).isEqualTo(answers);
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
    clients.instance("node", 200, document("HOST", change));
    assertThat(clients.answers()).isEqualTo(answers);
  }

  @ParameterizedTest
  @CsvSource({"201, ----HHHH-HH"})
  void aStatusThatIsNot200IsAnErrorOfTheInstanceToSome(int status, String answers) {
    clients.instance("node", status, document("HOST", "nothing"));
    assertThat(clients.answers()).isEqualTo(answers);
  }

  @Test
  void ofAListOfSeveralRolesSomeTakeTheFirst() {
    clients.instance("node\nother", 200, document("HOST", "nothing"));
    assertThat(clients.answers()).isEqualTo("HH--HH-HH--");
  }

  @Test
  void theCommonRuntimeMindsALineBreakBehindTheRole() {
    clients.instance("node\n", 200, document("HOST", "nothing"));
    assertThat(clients.answers()).isEqualTo("HHHHHHHHH-H");
  }

  @Test
  void onlyTheCommonRuntimeReadsBehindAByteOrderMark() {
    clients.instance("node", 200, "\uFEFF" + document("HOST", "nothing"));
    assertThat(clients.answers()).isEqualTo("---------H-");
    clients.helperAt(MeasuredClients.HELPER, 200, "\uFEFF" + document("TASK", "nothing"));
    assertThat(clients.answers()).isEqualTo("---------T-");
  }

  @ParameterizedTest
  @CsvSource({"64, HHHHHHHHHHH", "65, HHHHHHHHH-H"})
  void theCommonRuntimeKeepsNoLongSessionToken(int length, String answers) {
    clients.instance("node", 200, document("HOST", "nothing"));
    clients.sessionToken("t".repeat(length));
    assertThat(clients.answers()).isEqualTo(answers);
  }

  /**
   * Older versions were run as well, or their sources read, which say where each change came. The
   * instance always has its role; a helper is asked first, where one is set.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # client        | before   | since    | of       | change                            | then | now
          aws-sdk-java-v2 | 2.17.158 | 2.17.159 | instance | Expiration="2026-01-01T06:00:00Z" | -    | H
          aws-sdk-java-v2 | 2.17.158 | 2.17.159 | helper   | Expiration="2026-01-01T06:00:00Z" | H    | T
          aws-sdk-java-v2 | 2.17.237 | 2.17.238 | instance | Expiration=                       | H    | -
          aws-sdk-java-v2 | 2.17.158 | 2.17.159 | helper   | Expiration=null                   | H    | T
          aws-sdk-java-v2 | 2.17.237 | 2.17.238 | helper   | Expiration=null                   | T    | H
          aws-sdk-java-v2 | 2.17.237 | 2.17.238 | helper   | Expiration=                       | T    | H
          aws-sdk-java-v1 | 1.12.187 | 1.12.188 | instance | Expiration="2026-01-01T06:00:00Z" | -    | H
          aws-sdk-js-v2   | 2.381.0  | 2.382.0  | instance | Expiration="2026-01-01T06:00:00Z" | H    | -
          aws-sdk-js-v3   | 3.503.0  | 3.503.1  | helper   | Expiration="never"                | T    | -
          aws-sdk-js-v3   | 3.503.0  | 3.503.1  | helper   | Expiration="2026-01-01T18:00:00"  | T    | -
          """)
  void aReplyIsReadAsEachVersionReadsIt(
      String id,
      String before,
      String since,
      String source,
      String change,
      String then,
      String now) {
    Client client = Client.named(id).orElseThrow();
    clients.instance("node", 200, document("HOST", source.equals("instance") ? change : "nothing"));
    if (source.equals("helper")) {
      clients.helperAt(MeasuredClients.HELPER, 200, document("TASK", change));
    }
    assertThat(clients.answer(client, before)).as(before).isEqualTo(then);
    assertThat(clients.answer(client, since)).as(since).isEqualTo(now);
  }

  @Test
  void theFirstVersionsOfJavaV1TakeAnyStatusOfTheInstance() {
    clients.instance("node", 201, document("HOST", "nothing"));
    assertThat(clients.answer(Client.AWS_SDK_JAVA_V1, "1.11.15")).isEqualTo("H");
    assertThat(clients.answer(Client.AWS_SDK_JAVA_V1, "1.11.16")).isEqualTo("-");
  }

  static String document(String id, String change) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("Code", "\"Success\"");
    fields.put("AccessKeyId", '"' + id + '"');
    fields.put("SecretAccessKey", "\"secret\"");
    fields.put("Token", "\"token\"");
    fields.put("Expiration", "\"2026-01-01T18:00:00Z\"");
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
}
