package dev.whoami.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.Whoami;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Severity;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a warning or a note begins, and where it would be noise. */
class WarningsTest {
  private static final String METADATA = "http://169.254.170.2/v4/0123";
  private static final String STS = "POST https://sts.eu-west-1.amazonaws.com";
  private static final String IMDS = "http://169.254.169.254/latest";
  private static final String ROLES = "GET " + IMDS + "/meta-data/iam/security-credentials/";
  private static final String KEYS =
      "{\"AccessKeyId\":\"ASIAEXAMPLEEXAMPLE01\",\"SecretAccessKey\":\"0000000000\",\"Token\":\"1111111111\","
          + "\"Expiration\":\"2030-01-01T00:00:00Z\"}";
  private static final String REFUSED =
      "<ErrorResponse><Error><Code>SignatureDoesNotMatch</Code><Message>old</Message></Error>"
          + "</ErrorResponse>";

  private final FakeSurroundings here =
      new FakeSurroundings().env("HOME", "/home/app").env("AWS_REGION", "eu-west-1");

  @ParameterizedTest
  @CsvSource({
    "299, 200, ",
    "-299, 200, ",
    "300, 200, WARNING",
    "-300, 200, WARNING",
    "300, 403, ERROR",
    "86400, 403, ERROR"
  })
  void aClockThatIsFiveMinutesOffIsReportedAndIsAnErrorWhereItHurts(
      long seconds, int status, Severity severity) {
    task("bridge", "");
    here.reply(STS, dated(FakeSurroundings.NOON.plusSeconds(seconds), status));
    assertThat(find("WHO503").map(Finding::severity)).isEqualTo(Optional.ofNullable(severity));
  }

  @ParameterizedTest
  @CsvSource({"720, 12 minutes behind", "-720, 12 minutes ahead of", "10800, 3 hours behind"})
  void theReportSaysWhichClockIsBehind(long seconds, String words) {
    task("bridge", "");
    here.reply(STS, dated(FakeSurroundings.NOON.plusSeconds(seconds), 403));
    assertThat(find("WHO503").get().text()).contains("this machine is " + words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "", "Thu, 32 Jan 2026 12:00:00 GMT"})
  void anInvalidDateSaysNothing(String date) {
    task("bridge", "");
    here.reply(STS, HttpReply.answered(200, Map.of("Date", date), identity()));
    assertThat(find("WHO503")).isEmpty();
  }

  @Test
  void thePlatformMaySayThatTheClockIsAdrift() {
    String drift = "\"ClockDrift\":{\"ClockSynchronizationStatus\":\"%s\"},";
    task("awsvpc", String.format(drift, "SYNCHRONIZED"));
    assertThat(find("WHO503")).isEmpty();
    task("awsvpc", String.format(drift, "NOT_SYNCHRONIZED"));
    assertThat(find("WHO503").get().severity()).isEqualTo(Severity.WARNING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HTTP_PROXY  | NO_PROXY | localhost                         | true",
        "http_proxy  | no_proxy | 169.254.0.0/16                    | true",
        "http_proxy  | NO_PROXY | 169.254.169.254                   | true",
        "HTTP_PROXY  | no_proxy | 10.0.0.1, 169.254.170.2           | false",
        "HTTP_PROXY  | NO_PROXY | *                                 | false",
        "HTTPS_PROXY | NO_PROXY | localhost                         | false"
      })
  void aProxyIsInTheWayOfWhatIsNotNamed(
      String proxy, String exemption, String exempt, boolean told) {
    task("awsvpc", "");
    here.env(proxy, "http://proxy.example:3128").env(exemption, exempt);
    assertThat(find("WHO504").isPresent()).isEqualTo(told);
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.1:9911/c, localhost, true",
    "HTTP://127.VM.example:9911/c, localhost, true",
    "http://127.vm.example:9911/c, 127.vm.example, false",
    "http://127.vm.example:9911/c, '.example', false",
    "http://127.vm.example:9911/c, 'a,vm.example', false",
    "http://127.vm.example:9911/c, 'm.example', true",
    "http://127.0.0.1:9911/c, other, false",
    "http://localhost:9911/c, other, false",
    "https://creds.example/c, other, false",
    "http://creds.example/c, other, false",
    "'http://127.$(x)/c', other, false"
  })
  void aProxyIsInTheWayOfAnEndpointByAnotherName(String uri, String exempt, boolean told) {
    here.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", uri).reply("GET " + uri, 200, KEYS);
    here.env("http_proxy", "http://proxy.example:3128").env("no_proxy", exempt);
    Optional<Finding> finding = find("WHO504");
    assertThat(finding.isPresent()).isEqualTo(told);
    String host = uri.replaceAll("(?i)http://|:.*", "").toLowerCase(Locale.ROOT);
    finding.ifPresent(
        it -> assertThat(it.remedies().get(0).commands().get(0)).endsWith("," + host + "\""));
  }

  @Test
  void withoutARoleEndpointAProxyIsHarmless() {
    here.env("HTTP_PROXY", "http://proxy.example:3128");
    assertThat(find("WHO504")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "awsvpc, ECS_AWSVPC_BLOCK_IMDS",
    "bridge, http-put-response-hop-limit 1",
    "host, In host network mode"
  })
  void howTheHostRoleIsBlockedDependsOnTheNetworkMode(String mode, String wayOut) {
    task(mode, "").reply(STS, WarningsTest::identityOf);
    instance(401);
    Finding finding = find("WHO302").get();
    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
    assertThat(finding.remedies().get(0).text() + finding.remedies().get(0).commands())
        .contains(wayOut);
  }

  @Test
  void whereTheHostRoleIsTheIdentityItIsNotReportedToBeExposed() {
    instance(200).reply(STS, WarningsTest::identityOf);
    assertThat(find("WHO302")).isEmpty();
    assertThat(find("WHO305")).isPresent();
  }

  @Test
  void aTaskOnTheHostRoleHasOtherTroubleThanImdsV1() {
    instance(200).reply(STS, WarningsTest::identityOf).env("AWS_EXECUTION_ENV", "AWS_ECS_EC2");
    assertThat(find("WHO101")).isPresent();
    assertThat(find("WHO305")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"HOSTNAME, true", "AWS_EXECUTION_ENV, false", "KUBERNETES_SERVICE_HOST, false"})
  void aMissingProfileIsTheFaultOfAnInstanceAlone(String name, boolean told) {
    here.env(name, "AWS_ECS_EC2");
    instance(401).reply(ROLES, 404, "");
    assertThat(find("WHO304").isPresent()).isEqualTo(told);
  }

  /** The metadata servers of other clouds answer so; EC2 gives a token before it lists nothing. */
  @ParameterizedTest
  @CsvSource({"404, 404", "405, 404", "404, 200", "501, 404"})
  void whatGivesNoSessionTokenIsNotToldToNeedAnInstanceProfile(int token, int roles) {
    here.reply("PUT " + IMDS + "/api/token", token, "").reply(ROLES, roles, "");
    assertThat(find("WHO304")).isEmpty();
    assertThat(find("WHO115").get().text())
        .contains("does not behave like the instance metadata of EC2");
    here.file("/sys/devices/virtual/dmi/id/board_asset_tag", "i-0a9c1d7e3b5f2486d");
    assertThat(find("WHO304")).isPresent();
    assertThat(find("WHO115")).isEmpty();
  }

  @Test
  void whatGivesATokenAndDoesNotKnowTheIdOfTheInstanceIsNotEc2() {
    instance(404).reply(ROLES, 404, "").reply("GET " + IMDS + "/meta-data/instance-id", 404, "");
    assertThat(find("WHO304")).isEmpty();
    assertThat(find("WHO115").get().text()).contains("does not know the ID of the instance");
  }

  /** IAM reads the keys of an issuer at its address, so a name inside the cluster is of no use. */
  @ParameterizedTest
  @CsvSource({
    "https://oidc.eks.eu-west-1.amazonaws.com/id/7C1D0E8F, create-pod-identity-association",
    "https://store.s3.amazonaws.com/prod, --url https://store.s3.amazonaws.com/prod",
    "https://kubernetes.default.svc.cluster.local, --url https://ISSUER",
    "https://kubernetes.default.svc, --url https://ISSUER",
    "https://api.internal:6443/x, --url https://ISSUER"
  })
  void aPodOnTheNodesRoleGetsTheFixOfItsOwnKindOfCluster(String issuer, String fix) {
    String payload = "{\"iss\":\"" + issuer + "\",\"sub\":\"system:serviceaccount:shop:orders\"}";
    here.env("KUBERNETES_SERVICE_HOST", "10.0.0.1")
        .file(
            "/var/run/secrets/kubernetes.io/serviceaccount/token",
            "e30." + Base64.getUrlEncoder().encodeToString(payload.getBytes(UTF_8)) + ".c2ln");
    instance(401).reply(STS, WarningsTest::identityOf);
    Finding finding = find("WHO109").get();
    assertThat(finding.remedies().get(0).commands()).anyMatch(it -> it.contains(fix));
    assertThat(finding.remedies().get(0).text().contains("here it is " + issuer))
        .isEqualTo(fix.contains("ISSUER"));
  }

  @ParameterizedTest
  @CsvSource({"1, true", "yes, true", "TRUE, false", "false, false", "' ', false"})
  void aSwitchIsReadableOrNot(String value, boolean told) {
    here.env("AWS_EC2_METADATA_DISABLED", value);
    assertThat(find("WHO306").isPresent()).isEqualTo(told);
  }

  @Test
  void theRegionMattersWhereTheRoleComesFromSts() {
    FakeSurroundings nowhere = new FakeSurroundings().env("HOME", "/home/app");
    assertThat(find("WHO505", nowhere)).isEmpty();
    nowhere
        .env("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/app")
        .env("AWS_WEB_IDENTITY_TOKEN_FILE", "/token");
    assertThat(find("WHO505", nowhere)).isPresent();
    nowhere.env("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:1");
    assertThat(find("WHO505", nowhere)).isEmpty();
  }

  private FakeSurroundings task(String networkMode, String more) {
    String task =
        "{\"TaskARN\":\"arn:aws:ecs:eu-west-1:111122223333:task/prod/0123\","
            + more
            + "\"Containers\":[{\"Networks\":[{\"NetworkMode\":\""
            + networkMode
            + "\"}]}]}";
    return here.env("AWS_EXECUTION_ENV", "AWS_ECS_EC2")
        .env("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/v2/credentials/1")
        .env("ECS_CONTAINER_METADATA_URI_V4", METADATA)
        .reply("GET " + METADATA + "/task", 200, task)
        .reply("GET http://169.254.170.2/v2/credentials/1", 200, KEYS);
  }

  /** An instance with a role, that answers without a token with this status. */
  private FakeSurroundings instance(int plain) {
    HttpReply token =
        HttpReply.answered(200, Map.of("x-aws-ec2-metadata-token-ttl-seconds", "9"), "session");
    return here.reply("PUT " + IMDS + "/api/token", token)
        .reply("GET " + IMDS + "/meta-data/instance-id", 200, "i-0abc1234def567890")
        .reply(
            ROLES,
            call ->
                FakeSurroundings.contentOf(call).contains("session")
                    ? HttpReply.answered(200, Collections.emptyMap(), "node")
                    : HttpReply.answered(plain, Collections.emptyMap(), "node"))
        .reply(ROLES + "node", 200, KEYS.replace("EXAMPLE01", "INSTANCE1"));
  }

  private static HttpReply dated(Instant instant, int status) {
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
    return HttpReply.answered(status, Map.of("Date", date), status == 200 ? identity() : REFUSED);
  }

  private static HttpReply identityOf(HttpCall call) {
    boolean isOfInstance = FakeSurroundings.contentOf(call).contains("INSTANCE1");
    String identity =
        isOfInstance ? identity().replace("app/0123", "node/i-0abc1234def567890") : identity();
    return HttpReply.answered(200, Collections.emptyMap(), identity);
  }

  private static String identity() {
    return "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:sts::111122223333:"
        + "assumed-role/app/0123</Arn><UserId>AROA</UserId><Account>111122223333</Account>"
        + "</GetCallerIdentityResult></GetCallerIdentityResponse>";
  }

  private Optional<Finding> find(String code) {
    return find(code, here);
  }

  private static Optional<Finding> find(String code, FakeSurroundings world) {
    Diagnosis diagnosis =
        Whoami.diagnose(world, DiagnosisRequest.builder().within(Duration.ofMinutes(5)).build());
    return diagnosis.findings().stream().filter(it -> it.code().equals(code)).findFirst();
  }
}
