package dev.whoami.world.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import java.net.URI;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets that no rule knows by their form, in places where a recording may keep what it sees. */
final class PlaceholdersTest {
  private final Placeholders placeholders = new Placeholders();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><a href=/login?token=minioadmin>x</a></html>",
        "<html><input type=hidden value='minioadmin' ></html>",
        "<html><input hidden minioadmin></html>",
        "<error xmlns=\"https://sts.amazonaws.com/?t=minioadmin\"/>",
        "<!DOCTYPE minioadmin><Error>minioadmin</Error>",
        "<!-- minioadmin --><p>minioadmin",
      })
  void aPageThatRepeatsATokenIsKeptWithoutIt(String page) {
    assertThat(new XmlPlaceholders(placeholders).of(page)).doesNotContain("minioadmin");
  }

  /** It shows the platform, in the recording as in the live run. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.170.23/v1/credentials",
        "http:/169.254.170.23/v1/credentials",
        "http//169.254.170.23/v1/credentials",
        "'http://169.254.170.23/v1/credentials",
        "[fd00:ec2::23]/v1/credentials",
        "169.254.170.2"
      })
  void theAddressOfAnAgentStaysInAMalformedOne(String address) {
    SettingPlaceholders settings = new SettingPlaceholders(placeholders);
    assertThat(settings.of("AWS_CONTAINER_CREDENTIALS_FULL_URI", address)).isEqualTo(address);
  }

  /** Without a slash it is a part of the host's name, in the address that clients ask. */
  @ParameterizedTest
  @ValueSource(strings = {"creds", "null", "v2/credentials/3d7a1c54-9be0-4f21-8a6d-c05e7f91b284"})
  void aPathOfTheAgentHasOnePlaceholderInItsVariableAndInTheAddress(String path) {
    String variable =
        new SettingPlaceholders(placeholders).of("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", path);
    assertThat(new AddressPlaceholders(placeholders).of("http://169.254.170.2" + path))
        .isEqualTo("http://169.254.170.2" + variable);
  }

  /** Each option in an option is judged again, so another user could make this take long. */
  @Test
  @Timeout(300)
  void optionsInOptionsAreHiddenBelowTheSecond() {
    SettingPlaceholders settings = new SettingPlaceholders(placeholders);
    String nested = "-DJAVA_OPTS=".repeat(10_000) + "minioadmin";
    assertThat(settings.of("JAVA_TOOL_OPTIONS", nested))
        .startsWith("-DJAVA_OPTS=-DJAVA_OPTS=-DJAVA_OPTS=")
        .doesNotContain("minioadmin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.170.23/wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "169.254.170.231wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY",
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
      })
  void aSecretBesideItIsHidden(String address) {
    SettingPlaceholders settings = new SettingPlaceholders(placeholders);
    assertThat(settings.of("AWS_CONTAINER_CREDENTIALS_FULL_URI", address))
        .doesNotContain("MDENG")
        .doesNotContain("XUtn");
  }

  /** It takes hours where each beginning is looked for its end. */
  @ParameterizedTest
  @ValueSource(strings = {"<!--", "<![CDATA[", "<a ", "<"})
  void anyNumberOfPartsWithoutAnEndTakesNoTimeToSpeakOf(String part) {
    String page = part.repeat(200_000) + "minioadmin";
    assertThat(new XmlPlaceholders(placeholders).of(page)).doesNotContain("minioadmin");
  }

  /** A file of settings can have as many, and each of 32 MiB is looked through for all of them. */
  @Test
  @Timeout(60)
  void anyNumberOfSecretsTakesOneWayThroughAText() {
    for (int i = 0; i < 30_000; i++) {
      placeholders.secret("secret-of-a-service-" + i + "-" + i * 7919L);
    }
    String text =
        "no secret in here, but many words. ".repeat(200_000) + "secret-of-a-service-7-55433";
    String replaced = placeholders.replacedIn(text);
    assertThat(replaced).hasSameSizeAs(text).doesNotContain("secret-of-a-service");
    assertThat(placeholders.isSecretIn(text)).isTrue();
    assertThat(placeholders.isSecretIn(replaced)).isFalse();
    assertThat(placeholders.told(replaced)).isNotNull();
  }

  @Test
  void theLongestOfTheSecretsThatBeginAtAPlaceCounts() {
    String shorter = placeholders.secret("abcdefgh");
    String longer = placeholders.secret("abcdefghij");
    assertThat(placeholders.replacedIn("x abcdefghij abcdefgh y"))
        .isEqualTo("x " + longer + " " + shorter + " y");
  }

  @Test
  void allIsHiddenThatOverlappingSecretsCover() {
    placeholders.secret("abcdefgh1");
    placeholders.secret("efgh1jklm");
    String replaced = placeholders.replacedIn("x abcdefgh1jklm y");
    assertThat(replaced).startsWith("x ").endsWith(" y").hasSize(17);
    assertThat(replaced).doesNotContain("abcd").doesNotContain("jklm");
  }

  /** Where each place has many that begin alike, as a hostile file may have it. */
  @Test
  @Timeout(60)
  void whatWouldTakeTooLongIsHidden() {
    String alike = "a".repeat(100_000);
    for (int i = 0; i < 100; i++) {
      placeholders.secret(alike + i + "b");
    }
    assertThat(placeholders.replacedIn(alike + "c")).doesNotContain("aaaaaaaa");
    assertThat(placeholders.isSecretIn(alike)).isTrue();
  }

  /** Nothing else has shown it, as where the request for a session token is refused. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"message\":\"the token minio-admin is invalid\"}",
        "{\"code\":\"minio-admin\",\"message\":\"no\"}",
        "{\"error\":\"(minio-admin).\"}",
        "{\"Message\":\"arn:minio-admin\"}",
        "<Error><Code>No</Code><Message>the token minio-admin is invalid</Message></Error>",
      })
  void anErrorThatHoldsASecretIsKeptWithoutIt(String error) {
    RecordedRequest asked =
        RecordedRequest.of(
            HttpCall.of("PUT", URI.create("http://169.254.169.254/latest/api/token")));
    HttpReply refused = HttpReply.answered(400, Collections.emptyMap(), error);
    assertThat(new ReplyPlaceholders(placeholders).of(asked, refused))
        .hasSameSizeAs(error)
        .doesNotContain("minio");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Signature expired: 20260101T120000Z is now earlier than 20260101T120700Z"
            + " (20260101T121200Z - 5 min.)",
        "User: arn:aws:iam::111122223333:user/old-admin is not authorized to perform:"
            + " sts:GetCallerIdentity because no VPC endpoint policy allows the"
            + " sts:GetCallerIdentity action",
        "Credential must have at least 5 slash-delimited elements",
        "The request signature we calculated does not match the signature you provided.",
      })
  void whatStsSaysStays(String message) {
    assertThat(new MessagePlaceholders(placeholders).of(message)).isEqualTo(message);
  }

  @Test
  void theTagsOfAnAnswerOfStsStay() {
    String answer = "<E xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\n<Code>No</Code></E>";

    assertThat(new XmlPlaceholders(placeholders).of(answer)).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "export AWS_SECRET_ACCESS_KEY=minioadmin",
        "AWS_SESSION_TOKEN: 'minioadmin'",
        "HADOOP_KEYSTORE_PASSWORD=minioadmin",
        "export AWS_ACCESS_KEY_ID=minioadmin",
      })
  void aWordThatIsASecretByItsNameIsHiddenInAScript(String line) {
    assertThat(new AssignmentPlaceholders(placeholders).of(line)).doesNotContain("minioadmin");
  }

  /** As in the command line of a program that plays an endpoint. */
  @Test
  void wordsOfAwsStayWhereASecretHoldsThemToo() {
    placeholders.secret("{\"Code\":\"Success\",\"AccessKeyId\":\"x\"}");
    String document = "{\"Code\":\"Success\",\"AccessKeyId\":\"ASIAEXAMPLEEXAMPLE01\"}";

    assertThat(new JsonPlaceholders(placeholders, JsonPlaceholders.DOCUMENTS).of(document))
        .startsWith("{\"Code\":\"Success\",\"AccessKeyId\":\"ASIA")
        .doesNotContain("EXAMPLEEXAMPLE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--password=minioadmin", "-pminioadmin", "-password=minioadmin"})
  void aPasswordOfACommandLineIsHidden(String word) {
    assertThat(new SettingPlaceholders(placeholders).word(word)).doesNotContain("minioadmin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-jar", "-n", "--conf-file", "--illegal-access=permit"})
  void theOptionsOfJavaAndOfProgramsStay(String word) {
    assertThat(new SettingPlaceholders(placeholders).word(word)).isEqualTo(word);
  }

  @Test
  void aLongPlaceholderIsKnownAgain() {
    String once = placeholders.secret("minioadmin".repeat(50_000));

    assertThat(placeholders.secret(once)).isEqualTo(once);
  }

  @Test
  void aHeaderThatRepeatsASecretInAnotherFormIsHidden() {
    placeholders.secret("minioadmin");
    HttpReply reply =
        HttpReply.answered(403, Collections.singletonMap("Server", "MINIO-admin (x)"), "");
    RecordedRequest asked = request("AKIA");

    String lines =
        new RecordedReplies(
                Collections.singletonMap(
                    asked, Collections.singletonList(new TimedReply(reply, 0))),
                placeholders)
            .lines();

    assertThat(lines).contains("403").doesNotContainIgnoringCase("minio");
  }

  @Test
  void aSecretThatStandsInPlaceOfAnIdIsNoWordOfARequest() {
    assertThat(request("AKIAIOSFODNN7EXAMPLE").words()).containsExactly("AKIAIOSFODNN7EXAMPLE");
    assertThat(request("minio/admin+other").words()).isEmpty();
  }

  private static RecordedRequest request(String id) {
    String signed = "AWS4-HMAC-SHA256 Credential=" + id + "/20260131/eu-west-1/sts/aws4_request";
    return RecordedRequest.of(
        HttpCall.of("POST", URI.create("https://sts.eu-west-1.amazonaws.com/"))
            .with("Authorization", signed));
  }
}
