package dev.whoami.world.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  @ParameterizedTest
  @CsvSource({
    "http://127.1:9911/c, http://127.1:9911/c",
    "HTTP://my_host:80/c, HTTP://my_host:80/c",
    "http://169.254.170.2eyJhbGciOiJSUzI1NiJ9.a_b.c/, http:///",
    "http://user:a_word@my_host:80/c, http:///c",
    "http://$(x):80/c, http:///c"
  })
  void aHostThatNoUriTakesForOneIsShownIfItIsPlain(String url, String shown) {
    assertThat(Redaction.url(url)).isEqualTo(shown);
  }

  private static final String KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";

  @Test
  void aNameThatIsNotListedIsShownByItsLength() {
    assertThat(ShownSettings.of("DB_PASSWORD", "hunter2")).isEqualTo("7 hidden characters");
    assertThat(ShownSettings.of("AWS_SECRET_ACCESS_KEY", "x")).isEqualTo("1 hidden character");
    assertThat(ShownSettings.of("DB_PASSWORD", "")).isEqualTo("set, but empty");
  }

  @ParameterizedTest
  @CsvSource({
    "AWS_REGION, eu-central-1",
    "AWS_ROLE_ARN, arn:aws:iam::111122223333:role/path/app",
    "AWS_PROFILE, my profile",
    "AWS_WEB_IDENTITY_TOKEN_FILE, /var/run/secrets/eks.amazonaws.com/serviceaccount/token",
    "HOME, /home/app-Server2/with.dots"
  })
  void aListedNameShowsAHarmlessValue(String name, String value) {
    assertThat(ShownSettings.of(name, value)).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AWS_REGION",
        "AWS_ROLE_ARN",
        "AWS_PROFILE",
        "AWS_WEB_IDENTITY_TOKEN_FILE",
        "AWS_CONFIG_FILE",
        "AWS_ACCESS_KEY_ID",
        "aws.accessKeyId",
        "AWS_ENDPOINT_URL_STS",
        "AWS_EC2_METADATA_SERVICE_ENDPOINT",
        "AWS_CONTAINER_CREDENTIALS_FULL_URI",
        "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
        "AWS_EC2_METADATA_DISABLED"
      })
  void aSecretPastedIntoAListedNameIsHidden(String name) {
    assertThat(ShownSettings.of(name, KEY)).isEqualTo("40 hidden characters");
    assertThat(ShownSettings.of(name, "/" + KEY.substring(1))).doesNotContain("alrXUtnF");
    assertThat(ShownSettings.of(name, "eyJhbGciOiJSUzI1NiJ9." + "a".repeat(200)))
        .endsWith("hidden characters");
  }

  @ParameterizedTest
  @CsvSource({
    "http://me:pass@host:8080/a?token=1#f, http://host:8080/a",
    "http://me:pa/ss@host/a, http:///…",
    "/v2/credentials/0123456789ab-cdef, /v2/credentials/01234567…",
    "http://169.254.170.2/v2/credentials/0123456789?q=1,"
        + " http://169.254.170.2/v2/credentials/01234567…",
    "http://host/eyJhbGciOiJSUzI1NiJ9eyJhbGciOiJSUzI1NiJ9eyJ, http://host/…",
    "hunter2hunter2:rest, 19 hidden characters",
    "hunter2, 7 hidden characters",
    "http://[, 8 hidden characters",
    "http://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.com/a, http://….com/a"
  })
  void anAddressIsShownWithoutWhatItHides(String url, String shown) {
    assertThat(Redaction.url(url)).isEqualTo(shown);
  }

  @Test
  void anAccessKeyIdIsMaskedUnlessAskedFor() {
    assertThat(Redaction.keyId("ASIAEXAMPLEEXAMPLE01")).isEqualTo("ASIA…LE01");
    assertThat(Redaction.wholeKeyId("ASIAEXAMPLEEXAMPLE01")).isEqualTo("ASIAEXAMPLEEXAMPLE01");
    assertThat(Redaction.wholeKeyId(KEY)).isEqualTo("40 hidden characters");
    assertThat(Redaction.keyId("")).isEqualTo("0 hidden characters");
  }

  @ParameterizedTest
  @CsvSource({
    "/var/run/secrets/token, true", "~/.aws/config, true", "./config, true", "conf/aws.ini, true",
    "config, true", "core-site.xml, true", "token-content, false", "hunter2, false",
    "s3cr3t.t0ken, false", "eyJhbGciOiJIUzI1NiJ9.e30.x, false"
  })
  void aPathIsShownAndAWordInItsPlaceIsNot(String path, boolean isShown) {
    assertThat(Redaction.path(path).equals(path)).isEqualTo(isShown);
  }

  @ParameterizedTest
  @CsvSource({
    "com.amazonaws.auth.EC2ContainerCredentialsProviderWrapper, true",
    "org.x.StsAssumeRoleWithWebIdentityCredentialsProvider$Of, true",
    "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY00, false",
    "com.WJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY00, false",
    "AKIAHANDMADEKEY0004Z, false"
  })
  void aClassIsShownAndAKeyInItsPlaceIsNot(String name, boolean isShown) {
    assertThat(Redaction.className(name).equals(name)).isEqualTo(isShown);
  }

  @Test
  void aLongRoleNameIsShownInItsArn() {
    String arn = "arn:aws:iam::111122223333:role/" + "NodeInstanceRole".repeat(4);
    assertThat(Redaction.arn(arn)).isEqualTo(arn);
    assertThat(Redaction.arn(KEY)).isEqualTo("40 hidden characters");
  }
}
