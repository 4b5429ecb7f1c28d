package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.chain.Client;
import dev.whoami.diagnosis.Certainty;
import dev.whoami.diagnosis.IdentityKind;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.world.http.FakeSurroundings;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Nothing is certain of a client whose parser was not run, where the files that it reads are not
 * written as AWS documents them: they may hold keys for it, or say where it asks.
 */
class UnreadableSettingsTest {
  private static final String CAVEAT = "the profile's files are not written as AWS documents them";
  private static final String HOME = "/home/app";

  /** A colon in place of the equals sign: some take it for a setting, some for a broken file. */
  private static final String ODD = "[default]\nregion: eu-west-1\n";

  private static final String PLAIN = "[default]\nregion = eu-west-1\n";

  /** Each of them reads ~/.aws/credentials, and its parser was not run. */
  private static final Set<Client> READ_CREDENTIALS =
      EnumSet.of(
          Client.AWS_SDK_GO_V1,
          Client.AWS_SDK_NET_V4,
          Client.AWS_SDK_NET_V3,
          Client.AWS_SDK_CPP,
          Client.AWS_SDK_PHP,
          Client.AWS_SDK_KOTLIN,
          Client.AWS_SDK_SWIFT,
          Client.MINIO_GO,
          Client.FLUENT_BIT,
          Client.OPENDAL,
          Client.S3FS,
          Client.ENVOY,
          Client.CLICKHOUSE,
          Client.RESTIC,
          Client.GOOFYS,
          Client.NODE_TERMINATION_HANDLER,
          Client.LOKI,
          Client.TEMPO,
          Client.MIMIR,
          Client.THANOS,
          Client.DUCKDB,
          Client.WAL_G,
          Client.DOCKER_REGISTRY,
          Client.PYARROW,
          Client.CLOUDWATCH_AGENT);

  /** These of them read no ~/.aws/config, or only if they are told to. */
  private static final Set<Client> SKIP_CONFIG =
      EnumSet.of(
          Client.AWS_SDK_GO_V1,
          Client.MINIO_GO,
          Client.S3FS,
          Client.RESTIC,
          Client.LOKI,
          Client.TEMPO,
          Client.MIMIR,
          Client.THANOS,
          Client.WAL_G,
          Client.DOCKER_REGISTRY,
          Client.CLOUDWATCH_AGENT);

  @ParameterizedTest
  @EnumSource(Client.class)
  void noCredentialsAreCertainWhereNobodyKnowsWhatAClientReadsInItsCredentialsFile(Client client) {
    Verdict verdict = verdict(client, home().file(HOME + "/.aws/credentials", ODD));
    assertBound(verdict, READ_CREDENTIALS.contains(client));
  }

  @ParameterizedTest
  @EnumSource(Client.class)
  void norInItsConfigFile(Client client) {
    Verdict verdict = verdict(client, home().file(HOME + "/.aws/config", ODD));
    assertBound(verdict, READ_CREDENTIALS.contains(client) && !SKIP_CONFIG.contains(client));
  }

  @ParameterizedTest
  @EnumSource(Client.class)
  void aPlainFileIsReadAlikeByAll(Client client) {
    Verdict verdict = verdict(client, home().file(HOME + "/.aws/credentials", PLAIN));
    assertBound(verdict, false);
  }

  /** AWS_SDK_LOAD_CONFIG has the SDK for Go v1 read the other file. */
  @Test
  void aVariableHasAClientReadOneMoreFile() {
    FakeSurroundings here = home().file(HOME + "/.aws/config", ODD);
    assertBound(verdict(Client.AWS_SDK_GO_V1, here), false);
    assertBound(verdict(Client.AWS_SDK_GO_V1, here.env("AWS_SDK_LOAD_CONFIG", "1")), true);
  }

  /** The files say in which region and at which address STS is asked for the token's role. */
  @Test
  void norDoesAnybodyKnowWhereItAsksForTheRoleOfAToken() {
    String sts = "POST https://sts.eu-central-1.amazonaws.com/";
    FakeSurroundings here =
        home()
            .env("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/app")
            .env("AWS_WEB_IDENTITY_TOKEN_FILE", "/token")
            .file("/token", "token")
            .reply(sts, 403, DENIED);
    for (Client each : new Client[] {Client.AWS_SDK_NET_V4, Client.AWS_SDK_NET_V3}) {
      assertBound(verdict(each, here), false);
    }
    here.file(HOME + "/.aws/config", ODD);
    for (Client each : new Client[] {Client.AWS_SDK_NET_V4, Client.AWS_SDK_NET_V3}) {
      assertBound(verdict(each, here), true);
    }
    // These ask where AWS_REGION says, whatever is in a file.
    assertBound(verdict(Client.MINIO_GO, here), false);
    assertBound(verdict(Client.OBJECT_STORE, here), false);
  }

  /**
   * boto3 takes the colon for an equals sign, and so asks there. The SDK for Java rejects the file.
   */
  @Test
  void anAddressThatOneParserAloneReadsIsAsked() {
    String address = "http://127.0.0.1:1338";
    String roles = address + "/latest/meta-data/iam/security-credentials/";
    FakeSurroundings here =
        home()
            .file(
                HOME + "/.aws/config",
                "[default]\nec2_metadata_service_endpoint: " + address + "\n")
            .reply("PUT " + address + "/latest/api/token", 200, "token")
            .reply("GET " + roles, 200, "node")
            .reply("GET " + roles + "node", 200, KEYS);
    Verdict ofBoto3 = verdict(Client.BOTO3, here);
    assertThat(ofBoto3.kind()).isEqualTo(IdentityKind.HOST_ROLE);
    assertThat(ofBoto3.role()).hasValue("node");
    assertThat(ofBoto3.certainty()).isEqualTo(Certainty.LIKELY);
    assertThat(ofBoto3.because()).anyMatch(it -> it.contains("was asked at " + address));
    assertThat(verdict(Client.AWS_SDK_JAVA_V2, here).kind()).isEqualTo(IdentityKind.NONE);
  }

  private static final String KEYS =
      "{\"Code\":\"Success\",\"AccessKeyId\":\"ASIAEXAMPLEEXAMPLE01\",\"SecretAccessKey\":\"secret\","
          + "\"Token\":\"token\",\"Expiration\":\"2099-01-01T00:00:00Z\"}";

  private static final String DENIED =
      "<ErrorResponse"
          + " xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>Not"
          + " authorized to perform"
          + " sts:AssumeRoleWithWebIdentity</Message></Error></ErrorResponse>";

  private static void assertBound(Verdict verdict, boolean isBound) {
    assertThat(verdict.because().stream().anyMatch(it -> it.startsWith(CAVEAT)))
        .as("%s: %s", verdict.client(), verdict.because())
        .isEqualTo(isBound);
    if (isBound) {
      assertThat(verdict.certainty()).isNotEqualTo(Certainty.CERTAIN);
    } else if (!verdict.kind().name().equals("UNKNOWN")) {
      assertThat(verdict.certainty()).isEqualTo(Certainty.CERTAIN);
    }
  }

  private static FakeSurroundings home() {
    return new FakeSurroundings()
        .env("HOME", HOME)
        .prop("user.home", HOME)
        .env("AWS_REGION", "eu-central-1");
  }

  private static Verdict verdict(Client client, FakeSurroundings here) {
    return Whoami.diagnose(
            here, DiagnosisRequest.builder().within(Duration.ofMinutes(5)).client(client).build())
        .verdict();
  }
}
