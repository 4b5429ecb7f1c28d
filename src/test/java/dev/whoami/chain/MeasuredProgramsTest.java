package dev.whoami.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What real programs with a reading of their own did with unusual replies, proxies and settings. T:
 * they took the helper's keys, H: those of the instance, -: none.
 */
class MeasuredProgramsTest {
  private static final Map<Client, String> VERSIONS =
      Map.of(
          Client.PGBACKREST, "2.55.1",
          Client.MINIO_GO, "7.0.89",
          Client.OBJECT_STORE, "0.13.2",
          Client.OPENDAL, "0.49.10",
          Client.AWS_SDK_RUST, "1.8.16",
          Client.AWS_SDK_JAVA_V2, "2.41.30",
          Client.AWS_MSK_IAM_AUTH, "2.3.9",
          Client.DRUID, "37.0.0");

  private final MeasuredClients clients = new MeasuredClients();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # change                                      | pgBackRest, minio-go, object_store, OpenDAL, Rust
          nothing                                       | HHHHH
          Expiration=                                   | -H---
          Expiration=null                               | -H---
          Expiration=""                                 | -----
          Expiration="2026-01-01T18:00:00+00:00"        | HHHH-
          Expiration="2026-01-01T18:00:00+0000"         | H-HH-
          Expiration="2026-01-01T18:00:00.123Z"         | HHHHH
          Expiration="2026-01-01T18:00:00.123456+00:00" | HHHH-
          Expiration="2026-01-01T18:00:00"              | H----
          Expiration="2026-01-01 18:00:00"              | H----
          Expiration=1767290400                         | -----
          Expiration="never"                            | -----
          Token=                                        | -H-H-
          Token=null                                    | -H---
          Token=""                                      | HHHHH
          Token=,SessionToken="t"                       | -H-HH
          Code="Failed"                                 | --H--
          Code=                                         | --H-H
          AccessKeyId=,accessKeyId="HOST"               | -H--H
          """)
  void theInstanceMetadataAreReadAsEachProgramReadsThem(String change, String answers) {
    clients.instance("node", 200, MeasuredRepliesTest.document("HOST", change));
    assertThat(ofAll()).isEqualTo(answers);
  }

  @Test
  void aStatusThatIsNot200IsAnErrorToSome() {
    clients.instance("node", 201, MeasuredRepliesTest.document("HOST", "nothing"));
    assertThat(ofAll()).isEqualTo("H-H-H");
  }

  @Test
  void onlyMinioGoTakesTheFirstOfSeveralRoles() {
    clients.instance("node\nother", 200, MeasuredRepliesTest.document("HOST", "nothing"));
    assertThat(ofAll()).isEqualTo("-H---");
    clients.instance("node\n", 200, MeasuredRepliesTest.document("HOST", "nothing"));
    assertThat(ofAll()).isEqualTo("-H---");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # change                                      | minio-go, OpenDAL, Rust
          nothing                                       | TTT
          Expiration=                                   | TH-
          Expiration="2026-01-01T18:00:00+00:00"        | TT-
          Expiration="2026-01-01T18:00:00+0000"         | -T-
          Expiration="2026-01-01T18:00:00"              | -H-
          Token=                                        | TH-
          Token=null                                    | TH-
          Token=,SessionToken="t"                       | THT
          Code="Failed"                                 | TT-
          AccessKeyId=,accessKeyId="TASK"               | THT
          """)
  void aHelperIsReadAsEachProgramReadsIt(String change, String answers) {
    clients.helperAt(MeasuredClients.HELPER, 200, MeasuredRepliesTest.document("TASK", change));
    clients.instance("node", 200, MeasuredRepliesTest.document("HOST", "nothing"));
    assertThat(of(Client.MINIO_GO, Client.OPENDAL, Client.AWS_SDK_RUST)).isEqualTo(answers);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # variable and exceptions                     | pgBackRest, minio-go, object_store, OpenDAL, Rust
          HTTP_PROXY                                    | H----
          http_proxy                                    | H----
          HTTPS_PROXY                                   | HHHHH
          HTTP_PROXY, NO_PROXY=127.0.0.1,169.254.169.254 | HHHHH
          HTTP_PROXY, NO_PROXY=169.254.0.0/16           | HHHHH
          HTTP_PROXY, NO_PROXY=*                        | HH---
          HTTP_PROXY, NO_PROXY=169.254.*                | H----
          HTTP_PROXY, NO_PROXY=169.254.169.254:80       | HH---
          """)
  void aProxyIsObeyedAsEachProgramObeysIt(String variables, String answers) {
    for (String each : variables.split(", ", -1)) {
      String[] parts = each.split("=", 2);
      clients.set(parts[0], parts.length == 2 ? parts[1] : "http://127.0.0.1:3128");
    }
    clients.instance("node", 200, MeasuredRepliesTest.document("HOST", "nothing"));
    assertThat(ofAll()).isEqualTo(answers);
  }

  @ParameterizedTest
  @CsvSource({
    "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE, IPv5, HHHH-",
    "AWS_EC2_METADATA_SERVICE_ENDPOINT, no address, HHH--",
    "AWS_EC2_METADATA_SERVICE_ENDPOINT, 169.254.169.254, HHH--"
  })
  void whoReadsASettingOfTheInstanceCannotReadEveryValue(
      String variable, String value, String answers) {
    clients.set(variable, value);
    clients.instance("node", 200, MeasuredRepliesTest.document("HOST", "nothing"));
    assertThat(ofAll()).isEqualTo(answers);
  }

  /** It cuts the slash for the session token, and not for what follows. */
  @Test
  void openDalKeepsTheSlashAtTheEndOfAnAddress() {
    clients.instanceAt("http://10.0.0.5", "node", MeasuredRepliesTest.document("ELSE", "nothing"));
    clients.set("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://10.0.0.5");
    assertThat(of(Client.OPENDAL, Client.AWS_SDK_RUST)).isEqualTo("EE");
    clients.set("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://10.0.0.5/");
    assertThat(of(Client.OPENDAL, Client.AWS_SDK_RUST)).isEqualTo("-E");
  }

  /** Its constructor reads the files, before any other provider is asked. */
  @Test
  void whoBuildsTheProviderOfTheInstanceFirstStopsAtAFileThatIsMalformed() {
    clients.set("AWS_ACCESS_KEY_ID", "KEY");
    clients.set("AWS_SECRET_ACCESS_KEY", "secret");
    clients.fileOfAws("config", "[default]\nregion = us-west-2\n");
    Client[] all = {Client.AWS_SDK_JAVA_V2, Client.AWS_MSK_IAM_AUTH, Client.DRUID};
    assertThat(of(all)).isEqualTo("KKK");
    clients.fileOfAws("config", "[default]\nregion = us-west-2\ntodo\n");
    assertThat(of(all)).isEqualTo("K--");
  }

  private String ofAll() {
    return of(
        Client.PGBACKREST,
        Client.MINIO_GO,
        Client.OBJECT_STORE,
        Client.OPENDAL,
        Client.AWS_SDK_RUST);
  }

  private String of(Client... all) {
    return Stream.of(all)
        .map(it -> clients.answer(it, Objects.requireNonNull(VERSIONS.get(it))))
        .collect(Collectors.joining());
  }
}
