package dev.whoami.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.whoami.world.http.FakeSurroundings;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsDocumentTest {
  private static final String KEYS = "\"AccessKeyId\":\"A\",\"SecretAccessKey\":\"S\"";

  @Test
  void aWholeDocumentIsCredentials() {
    Credentials found =
        CredentialsDocument.parse(
                "{"
                    + KEYS
                    + ",\"Token\":\"T\",\"Expiration\":\"2026-01-01T12:00:01Z\","
                    + "\"RoleArn\":\"arn:aws:iam::111122223333:role/app\",\"More\":[1]}")
            .credentials();
    assertThat(found.accessKeyId()).isEqualTo("A");
    assertThat(found.isExpiredAt(FakeSurroundings.NOON)).isFalse();
    assertThat(found.isExpiredAt(FakeSurroundings.NOON.plusSeconds(1))).isTrue();
    assertThat(found.role().flatMap(Arn::roleName)).contains("app");
  }

  /** Only a document's own name counts, and a text that holds the other one stays as it is. */
  @Test
  void aCredentialProcessCallsTheTokenByAnotherName() {
    String session = "{" + KEYS + ",\"SessionToken\":\"T\"}";
    String token = "{\"AccessKeyId\":\"A\",\"SecretAccessKey\":\"S\",\"Token\":\"T\"}";
    assertThat(CredentialsDocument.ofProcess(session).credentials().hasToken()).isTrue();
    assertThat(CredentialsDocument.ofProcess(token).credentials().hasToken()).isFalse();
    assertThat(CredentialsDocument.parse(session).credentials().hasToken()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t"})
  void nothingIsAnEmptyBody(String body) {
    assertThat(CredentialsDocument.parse(body).errorMessage()).isEqualTo("an empty body");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no", "[]", "1", "null", "\"a\"", "{", "{\"a\"", "\0x", "<html/>", "{} {", "{'a'"})
  void whatIsNoJsonObjectIsReported(String body) {
    CredentialsDocument document = CredentialsDocument.parse(body);
    assertThat(document.isUsable()).isFalse();
    assertThat(document.errorMessage()).containsAnyOf("not a JSON object", "AccessKeyId");
  }

  @Test
  void aHugeNestingIsNoHangAndNoCrash() {
    assertTimeoutPreemptively(
        Duration.ofMinutes(5),
        () -> {
          assertThat(CredentialsDocument.parse("[".repeat(65_000)).isUsable()).isFalse();
          assertThat(CredentialsDocument.parse("{\"a\":".repeat(13_000)).isUsable()).isFalse();
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{}; AccessKeyId",
        "{\"AccessKeyId\":\"A\"}; SecretAccessKey",
        "{\"AccessKeyId\":\" \",\"SecretAccessKey\":\"S\"}; AccessKeyId",
        "{\"AccessKeyId\":1,\"SecretAccessKey\":\"S\"}; AccessKeyId",
        "{\"AccessKeyId\":\"A\",\"SecretAccessKey\":null}; SecretAccessKey",
        "{\"AccessKeyId\":\"A\",\"SecretAccessKey\":{\"a\":1}}; SecretAccessKey",
        "{\"accesskeyid\":\"A\",\"SecretAccessKey\":\"S\"}; AccessKeyId"
      })
  void aMissingKeyIsNamed(String body, String missing) {
    assertThat(CredentialsDocument.parse(body).errorMessage())
        .isEqualTo("JSON without a usable " + missing);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"tomorrow\"", "1767268800", "{}", "\"2026-13-01T00:00:00Z\"", "\"\""})
  void anExpirationThatIsNoInstantIsReported(String expiration) {
    assertThat(CredentialsDocument.parse("{" + KEYS + ",\"Expiration\":" + expiration + "}"))
        .extracting(CredentialsDocument::errorMessage)
        .isEqualTo("an Expiration that is not an instant");
  }

  @Test
  void anExpirationMayBeNullOrHaveAnOffset() {
    String json = "{" + KEYS + ",\"Expiration\":";
    assertThat(CredentialsDocument.parse(json + "null}").isUsable()).isTrue();
    assertThat(
            CredentialsDocument.parse(json + "\"2026-01-01T12:00:00+00:00\"}")
                .credentials()
                .expiration())
        .contains(Instant.parse("2026-01-01T12:00:00Z"));
  }

  @Test
  void ofADoubleKeyOneIsTaken() {
    CredentialsDocument document =
        CredentialsDocument.parse("{\"AccessKeyId\":\"B\"," + KEYS + "}");
    assertThat(document.isUsable()).isTrue();
    assertThat(document.credentials().accessKeyId()).isEqualTo("A");
  }

  @Test
  void anErrorCodeIsFoundInEitherSpelling() {
    assertThat(CredentialsDocument.parse("{\"code\":\"NoIdInRequest\"}").errorCode())
        .contains("NoIdInRequest");
    assertThat(CredentialsDocument.parse("{\"Code\":\"X\"}").errorCode()).contains("X");
    assertThat(CredentialsDocument.parse("{\"code\":3}").errorCode()).isEmpty();
  }
}
