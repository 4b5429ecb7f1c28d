package dev.whoami.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.whoami.Goldens;
import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is shown of a log, and what is not. */
class LogReportTest {
  private static final Path PAGE = Path.of("docs/read.md");
  private static final String BEGIN = "<!-- sample: begin -->\n";
  private static final String END = "<!-- sample: end -->";
  private static final String HOST =
      "arn:aws:sts::111122223333:assumed-role/ecsInstanceRole/i-0abc1234def567890";

  private static LogReading log(String text) throws IOException {
    return LogReading.of("app.log", new StringReader(text));
  }

  private static String text(String log) throws IOException {
    return LogReport.text(log(log), RenderOptions.plain(), false);
  }

  private static String shared(String log) throws IOException {
    return LogReport.text(log(log), RenderOptions.plain(), true);
  }

  @Test
  void thePageShowsAChangeWithItsSecond() throws IOException {
    String page = Files.readString(PAGE);
    String log = Files.readString(Path.of("src/test/log/handover.log"));
    String sample = "```\n$ java -jar whoami.jar read app.log\n" + text(log) + "```\n";
    String expected =
        page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
            + sample
            + page.substring(page.indexOf(END));
    Goldens.of(LogReportTest.class).compare(PAGE, expected);
    assertThat(text(log)).contains("At 2026-11-26 13:40:02 UTC the caller changed from TASK ROLE");
  }

  /** A reader of a terminal sees the end first; a file begins with the answer anyway. */
  @Test
  void theAnswerIsAlsoAtTheEndOfALongReportOnATerminal() throws IOException {
    LogReading log = log(Files.readString(Path.of("src/test/log/handover.log")));
    String small = LogReport.text(log, RenderOptions.terminal(80, 24), false);
    String large = LogReport.text(log, RenderOptions.terminal(80, 60), false);
    assertThat(small)
        .contains("\n\nCalled AWS as ")
        .endsWith("; s3:PutObject denied\n" + last(large));
    assertThat(large).doesNotContain("\n\nCalled AWS as ");
    assertThat(text(HOST)).doesNotContain("\n\nCalled AWS as ");
  }

  private static String last(String text) {
    return text.substring(text.lastIndexOf('\n', text.length() - 2) + 1);
  }

  @Test
  void markdownHasNoHeadingWithoutText() throws IOException {
    String denied = HOST + " is not authorized to perform: s3:GetObject on resource: x";
    String page = LogReport.markdown(log("User: " + denied), RenderOptions.plain(), false);
    assertThat(page).contains("### What AWS denied").doesNotContain("### What its messages prove");
  }

  @ParameterizedTest
  @MethodSource("dev.whoami.log.MessagesTest#messages")
  void itsJsonIsOfTheSchema(MessagesTest.Message message) throws IOException {
    for (boolean isShared : new boolean[] {false, true}) {
      String json = LogReport.json(log(message.text()), RenderOptions.plain(), isShared);
      assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void itNamesTheProgramAndTheClientInIt() throws IOException {
    String line = "level=error backup-storage-location=velero/default error=\"";
    String denied =
        line + "operation error S3: ListObjectsV2, api error AccessDenied: Access Denied\"";
    assertThat(text(denied)).contains("\n  Velero\n").contains("SDK for Go v2");
    assertThat(text(line + "BadRequest: Bad Request\""))
        .contains(
            "\n  Velero, which uses AWS SDK for Go v1 or AWS SDK for Go v2 since 1.9.0 of its");
    assertThat(text(line + "no such host\""))
        .contains("It has lines of Velero, which uses AWS SDK");
    assertThat(LogReport.markdown(log(denied), RenderOptions.plain(), false))
        .contains("- Velero\n");
    String json = LogReport.json(log(denied), RenderOptions.plain(), false);
    assertThat(json).contains("\"program\": \"velero\"", "\"client\": \"aws-sdk-go-v1\"");
    assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
  }

  private static JsonSchema schema() {
    return JsonSchemaFactory.getInstance(VersionFlag.V202012)
        .getSchema(Path.of("docs/read.schema.json").toUri());
  }

  /** A language is a weak proof of the client, and stands only where nothing else does. */
  @Test
  void itNamesTheLanguageOnlyOfAnUnknownClient() throws IOException {
    String denied = "main.go:12] AccessDenied: not allowed, s3.eu-west-1.amazonaws.com answered";
    assertThat(text(denied)).contains("A program in Go. The text names no client.");
    assertThat(text(denied + ", status code: 403, request id: ABC"))
        .contains("AWS SDK for Go v1, version unknown")
        .doesNotContain("A program in");
    assertThat(text("main.go:12] the order is shipped")).doesNotContain("A program in");
  }

  @Test
  void sharedItHasNoAccountNoKeyIdAndNoAddress() throws IOException {
    String log =
        """
        {"eventSource":"s3.amazonaws.com","eventTime":"2026-01-01T00:00:00Z","sourceIPAddress":"10.0.1.17","userIdentity":{"arn":"arn:aws:sts::111122223333:assumed-role/app-111122223333/AKIAEXAMPLEEXAMPLE01"}}
        {"eventSource":"s3.amazonaws.com","eventTime":"2026-01-01T00:00:00Z","sourceIPAddress":"2001:db8:0:1:2:3:4:5","userIdentity":{"arn":"arn:aws:sts::444455556666:assumed-role/app/x"}}
        """;
    assertThat(text(log)).contains("111122223333", "AKIAEXAMPLEEXAMPLE01", "10.0.1.17", "2001:db8");
    assertThat(shared(log))
        .doesNotContain("111122223333", "444455556666", "EXAMPLEEXAMPLE", "10.0.1.17", "2001:db8")
        .contains("sts::000000000001:assumed-role/app-000000000001/AKIA…LE01")
        .contains("sts::000000000002:", "address-1", "address-2");
  }

  /** As the names of EC2's hosts have it, and IPv6 with its zeros left out. */
  @ParameterizedTest
  @ValueSource(strings = {"ip-10-0-1-17", "fe80::1", "2600:1f14::5:6", "2600::1f14:0:0:0:1"})
  void sharedItHasNoAddressInAnotherForm(String address) {
    assertThat(new IdentifierMask(true).of("by " + address + ", " + address))
        .isEqualTo("by address-1, address-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Core::Errors",
        "Aws::S3::Bad",
        "at 13:40:02",
        "arn:aws:ec2:::x",
        "arn:aws:s3:::bucket",
        "zip-1-2"
      })
  void sharedItKeepsWhatIsNoAddress(String text) {
    assertThat(new IdentifierMask(true).of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        "Authorization: AWS4-HMAC-SHA256"
            + " Credential=AKIAEXAMPLEEXAMPLE01/20260101/us-east-1/s3/aws4_request,"
            + " SignedHeaders=host,"
            + " Signature=fe5f80f77d5fa3beca038a248ff027d0445342fe2855ddc963176630326f1024",
        "X-Amz-Security-Token=IQoJb3JpZ2luX2VjEXAMPLEwJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY",
        "{\"SecretAccessKey\":\"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\",\"Token\":\"IQoJb3JpZ2luX2VjEXAMPLEwJalr\"}"
      })
  void noSecretIsShown(String secret) throws IOException {
    for (String line : new String[] {secret + " " + HOST, HOST + "\n" + secret}) {
      String all =
          text(line) + shared(line) + LogReport.json(log(line), RenderOptions.plain(), false);
      assertThat(all).contains("HOST_ROLE").doesNotContain("wJalr", "fe5f80f7", "IQoJb3", "KEY");
    }
  }

  @Test
  void aSecretThatWasPastedAsTheNameOfASessionIsNotShown() throws IOException {
    String line =
        "arn:aws:sts::111122223333:assumed-role/app/wJalrXUtnFEMI7MDENGbPxRfiCYEXAMPLEKEY1234";
    assertThat(text(line)).contains("assumed-role/app/…").doesNotContain("wJalr");
  }

  @Test
  void whatAffectsATerminalIsReplaced() throws IOException {
    String line = HOST + " \u001b[31mred\u001b[0m boto3\u202e \u0007";
    String name =
        LogReport.text(
            LogReading.of("a\u001b[31m.log", new StringReader(line)), RenderOptions.plain(), false);
    assertThat(name).doesNotContain("\u001b", "\u202e", "\u0007");
  }

  @Test
  void aTextWithoutATraceGetsNoGuess() throws IOException {
    assertThat(text("it does not work\n")).startsWith("This text does not show who called AWS");
    assertThat(log("it does not work\n").exitCode()).isZero();
    assertThat(text("")).endsWith("\n  app.log is empty.\n").doesNotContain("0 lines");
  }

  private static final String STALE =
      "400 InvalidIdInRequest, task arn:aws:ecs:eu-west-1:111122223333:task/prod/"
          + "4d5c1f0e9b8a47639281706f5e4d3c2b";

  @Test
  void aFixHasItsCommandsWithTheNamesOfTheText() throws IOException {
    String command = "aws ecs stop-task --cluster prod";
    assertThat(text(STALE))
        .contains(command + " \\\n", "--task 4d5c1f0e9b8a47639281706f5e4d3c2b\n")
        .contains("More: java -jar whoami.jar explain WHO201");
    assertThat(text("400 InvalidIdInRequest")).contains("--cluster CLUSTER", "--task TASK");
    assertThat(LogReport.json(log(STALE), RenderOptions.plain(), false)).contains(command);
    assertThat(LogReport.markdown(log(STALE), RenderOptions.plain(), false))
        .contains("```sh\n" + command);
  }

  /** Two tasks in one text: neither is the one that is meant. */
  @Test
  void aNameThatTheTextHasTwiceIsNotKnown() throws IOException {
    assertThat(text(STALE + "\n" + STALE.replace("/prod/", "/test/")))
        .contains("--cluster CLUSTER", "--task 4d5c1f0e9b8a47639281706f5e4d3c2b");
  }

  @Test
  void aTextOfAPodHasTheFixOfPodsAlone() throws IOException {
    String refused = "CredentialsProviderError: connect ECONNREFUSED 169.254.170.";
    assertThat(text(refused + "2:80")).contains("ECS_ENABLE_TASK_IAM_ROLE", "create-addon");
    assertThat(text(refused + "23:80"))
        .contains("create-addon")
        .doesNotContain("ECS_ENABLE_TASK_IAM_ROLE");
  }

  @Test
  void sharedAFixHasNoAccountEither() throws IOException {
    String line =
        "Not authorized to perform sts:AssumeRoleWithWebIdentity on resource:"
            + " arn:aws:iam::111122223333:role/app, system:serviceaccount:prod:app,"
            + " https://oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE\n";
    assertThat(text(line)).contains("111122223333:oidc-provider/oidc.eks.eu-west-1");
    assertThat(shared(line))
        .contains("000000000001:oidc-provider/oidc.eks.eu-west-1", "serviceaccount:prod:app")
        .doesNotContain("111122223333");
  }

  /** A command with half an address would make a provider for nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"<REDACTED>", "XXXX", "xxxxxxxx"})
  void aMaskedIssuerStandsInNoCommand(String id) throws IOException {
    String line =
        "InvalidIdentityToken: No OpenIDConnect provider found in your account for"
            + " https://oidc.eks.eu-west-1.amazonaws.com/id/"
            + id;
    assertThat(text(line)).contains("--url ISSUER").doesNotContain("--url https:");
  }

  /** The answer stays on the screen; the third and what follows say how to get theirs. */
  @Test
  void aScreenHasTwoFixesAtMost() throws IOException {
    String log =
        """
        InvalidIdInRequest
        ConfigParseError: The config profile (a) could not be found
        An error occurred (ExpiredToken) when calling the X operation: gone
        Incorrect token audience
        """;
    String text = text(log);
    assertThat(text).contains("And also:").contains("explain WHO404");
    assertThat(text.lines().filter(it -> it.contains("More: ")).count())
        .isEqualTo(log(log).findings().size());
    assertThat(text).doesNotContain("add-client-id");
  }

  @Test
  void anErrorThatIsProvenIsTheExitCode() throws IOException {
    assertThat(log("InvalidIdInRequest").exitCode()).isEqualTo(1);
    assertThat(log(HOST).exitCode()).isZero();
    assertThat(log("User: " + HOST + " is not authorized to perform: s3:PutObject").exitCode())
        .isEqualTo(1);
  }

  /** Nothing that the text does not say is printed as if it did. */
  @Test
  void whatIsMaskedIsNeitherAnAccountNorAnEmptyName() throws IOException {
    String masked =
        text(
            "User: arn:aws:sts::***:assumed-role/app/x is not authorized to perform: s3:GetObject");
    assertThat(masked)
        .doesNotContain("000000000000")
        .contains("arn:aws:sts::ACCOUNT:assumed-role/app/x", "The text shows no account of AWS");
    String unnamed =
        text(
            "User: arn:aws:sts::111122223333:assumed-role/<name>/<session> is not authorized to"
                + " perform: s3:GetObject");
    assertThat(unnamed)
        .startsWith("Called AWS as the ASSUMED ROLE <name>; s3:GetObject denied")
        .contains("arn:aws:sts::111122223333:assumed-role/<name>/<session>");
  }

  @Test
  void saysWhichServiceRejectsTheKey() throws IOException {
    assertThat(text("Code: InvalidAccessKeyId"))
        .contains("WHO501: S3 rejects the credentials")
        .doesNotContain("STS");
    assertThat(text("UnrecognizedClientException")).contains("WHO501: AWS rejects the credentials");
  }

  /** Keys that came from a role cannot be removed. */
  @Test
  void anExpiredSessionOfARoleHasNoKeysToRemove() throws IOException {
    String expired =
        "An error occurred (ExpiredToken) when calling the GetObject operation: "
            + "The provided token has expired.\n";
    String task = "arn:aws:sts::111122223333:assumed-role/app/0123456789abcdef0123456789abcdef";
    String kiam = "arn:aws:sts::111122223333:assumed-role/app/kiam-kiam";
    assertThat(text(expired)).contains("unset AWS_ACCESS_KEY_ID", "restart the");
    assertThat(List.of(text(expired + "User: " + task), text(expired + "User: " + kiam)))
        .allSatisfy(
            it ->
                assertThat(it)
                    .contains("so there are none to remove.")
                    .doesNotContain("unset AWS_ACCESS_KEY_ID"));
  }

  @Test
  void aSessionNameOfSeveralClientsNamesNone() throws IOException {
    assertThat(text("arn:aws:sts::111122223333:assumed-role/reader/token-file-web-identity"))
        .contains("in a session with a name that several clients give")
        .doesNotContain("JavaScript");
  }

  @Test
  void aClientThatMayNotAskDidNotAsk() throws IOException {
    assertThat(
            text(
                "EC2RoleRequestError: no EC2 instance role found\n"
                    + "caused by: RequestCanceled: EC2 IMDS access disabled via"
                    + " AWS_EC2_METADATA_DISABLED env var\n"))
        .contains("did not ask the instance metadata")
        .doesNotContain("asked the instance", "WHO301", "WHO303", "WHO304");
  }

  @Test
  void promisesNoBracketsThatAreNotThere() throws IOException {
    assertThat(text("Unable to load AWS credentials from any provider in the chain"))
        .doesNotContain("the brackets list them");
  }

  /** A denied call is listed by what the text names of it. */
  @ParameterizedTest
  @CsvSource({
    "An error occurred (AccessDenied) when calling the GetTable operation: no, GetTable denied",
    "AmazonS3Exception: Access Denied (Service: Amazon S3; Status Code: 403; Error Code: x), a"
        + " call of Amazon S3 denied",
    "An error occurred (AccessDenied) when calling the AKIAEXAMPLEEXAMPLE01 operation: no, a call"
        + " denied"
  })
  void namesTheCallWhoseActionIsNotKnown(String log, String headline) throws IOException {
    assertThat(text(log)).startsWith("The caller is not in this text; " + headline);
  }

  /** The list of denied calls does not say what denies them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "AccessDeniedException: Insufficient Lake Formation permission(s): Required Describe on x",
        "An error occurred (AccessDeniedException) when calling the InvokeModel operation: Your"
            + " account is not authorized to invoke this API operation.",
        "AccessDeniedException: Access to KMS is not allowed status code: 400, request id: 0a1b"
      })
  void showsWhatAMessageAddsToADenial(String log) throws IOException {
    assertThat(text(log))
        .contains("What AWS denied", "What the messages prove", "This does not prove ");
  }

  /** Another kind of policy can deny the call, so the statement may not be what is missing. */
  @Test
  void addsAStatementOnlyIfNoPolicyAllowsTheCall() throws IOException {
    String user = "User: arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Owner_0a1b/jo";
    String log = user + " is not authorized to perform: ec2:RunInstances";
    String sentence = "If no policy allows it, add this statement to the permission set";
    assertThat(text(log).replaceAll("\\s+", " ")).contains(sentence);
    String named = log + " because no identity-based policy allows the ec2:RunInstances action";
    assertThat(text(named).replaceAll("\\s+", " "))
        .doesNotContain(sentence)
        .contains("Add this statement to the permission set");
  }

  /** Logs Insights and journald, which have the time in a field of their own. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"results\":[[{\"field\":\"@timestamp\",\"value\":\"2026-03-04 05:06:07.000\"},"
            + "{\"field\":\"@message\",\"value\":\"%s\"},{\"field\":\"@ptr\",\"value\":\"C\"}]]}",
        "{\"__REALTIME_TIMESTAMP\":\"1772600767000000\",\"MESSAGE\":\"%s\"}"
      })
  void theTimeInAFieldIsThatOfTheMessage(String form) throws IOException {
    String denied =
        "User: arn:aws:sts::111122223333:assumed-role/app/x is not authorized to perform:"
            + " s3:GetObject";
    assertThat(text(form.formatted(denied))).contains("at 2026-03-04 05:06:07");
  }
}
