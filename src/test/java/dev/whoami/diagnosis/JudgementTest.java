package dev.whoami.diagnosis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.Whoami;
import dev.whoami.chain.Client;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdict, certainty, headline and expectations, over whole worlds in memory. */
class JudgementTest {
  private static final String SHA1_OF_S = "a0f1490a20d0211c997b44bc357e1972deab8ae3";

  private static final String STS = "POST https://sts.eu-west-1.amazonaws.com";
  private static final String METADATA = "http://169.254.170.2/v4/0123";
  private static final String TASK_ARN = "arn:aws:ecs:eu-west-1:111122223333:task/prod/0123";
  private static final String KEYS =
      "{\"AccessKeyId\":\"ASIAEXAMPLEEXAMPLE01\",\"SecretAccessKey\":\"0000000000\","
          + "\"Token\":\"1111111111\",\"Expiration\":\"2026-01-01T17:58:00Z\"%s}";

  /** What STS gives for a web identity token. */
  private static final String WEB_IDENTITY_SESSION =
      "<Response><AssumeRoleWithWebIdentityResult><SubjectFromWebIdentityToken>s"
          + "</SubjectFromWebIdentityToken><Credentials><AccessKeyId>ASIAEXAMPLEEXAMPLE04"
          + "</AccessKeyId><SecretAccessKey>0</SecretAccessKey><SessionToken>1</SessionToken>"
          + "<Expiration>2026-01-01T17:58:00Z</Expiration></Credentials>"
          + "</AssumeRoleWithWebIdentityResult></Response>";

  private final FakeSurroundings here =
      new FakeSurroundings().env("HOME", "/home/app").env("AWS_REGION", "eu-west-1");

  @Test
  void aTaskRoleIsLikelyByItsNameAndItsSession() {
    task().reply(STS, 200, identity("assumed-role/app/0123"));
    Verdict verdict = verdict();
    assertThat(verdict.kind()).isEqualTo(IdentityKind.TASK_ROLE);
    assertThat(verdict.certainty())
        .as("the ECS agent tells the role and the task's ID alike")
        .isEqualTo(Certainty.LIKELY);
    assertThat(verdict.sentence()).isEqualTo("Running as the TASK ROLE app");
    assertThat(verdict.because()).hasSize(2);
    assertThat(verdict.account()).contains("111122223333");
    assertThat(verdict.session()).contains("0123");
  }

  @Test
  void oneMatchIsLikelyAndNoneIsUncertain() {
    task().reply(STS, 200, identity("assumed-role/other/0123"));
    assertThat(verdict().certainty()).isEqualTo(Certainty.LIKELY);
    here.reply(STS, 200, identity("assumed-role/other/somebody"));
    assertThat(verdict().certainty()).isEqualTo(Certainty.UNCERTAIN);
  }

  @ParameterizedTest
  @CsvSource({
    "4d5c1f0e9b8a47639281706f5e4d3c2b, TASK_ROLE,"
        + " 'Running as the TASK ROLE app of ANOTHER TASK'",
    "4d5c1f0e-9b8a-4763-9281-706f5e4d3c2b, TASK_ROLE,"
        + " 'Running as the TASK ROLE app of ANOTHER TASK'",
    "broker, ASSUMED_ROLE, 'Running as the role app, by the keys from the container'",
    "ecs-local-app, ASSUMED_ROLE, 'Running as the role app, by the keys from the container'"
  })
  void aSessionOfNotThisTaskIsNotItsRole(String session, IdentityKind kind, String sentence) {
    task().reply(STS, 200, identity("assumed-role/app/" + session));
    assertThat(verdict().kind()).isEqualTo(kind);
    assertThat(verdict().certainty()).isEqualTo(Certainty.LIKELY);
    assertThat(verdict().sentence()).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "assumed-role/node/i-0abc1234def567890, HOST_ROLE,"
        + " 'Running as the HOST ROLE node, the role of the EC2 instance'",
    "assumed-role/node/i-0ffee234def567890, HOST_ROLE,"
        + " 'Running as the HOST ROLE node of ANOTHER INSTANCE'",
    "assumed-role/node/9c0f1-node, ASSUMED_ROLE,"
        + " 'Running as the role node, given by kube2iam'",
    "assumed-role/node/kiam-kiam, ASSUMED_ROLE, 'Running as the role node, given by kiam'",
    "assumed-role/node/9c0f1-other, ASSUMED_ROLE, 'Running as the role node, not given by EC2'",
    "assumed-role/node/me, ASSUMED_ROLE, 'Running as the role node, not given by EC2'",
    "user/me, IAM_USER, 'Running as the IAM USER me, not given by EC2'"
  })
  void theSessionTellsWhetherTheInstanceMetadataIsOfThisInstance(
      String resource, IdentityKind kind, String sentence) {
    instance().reply(STS, 200, identity(resource));
    assertThat(verdict().kind()).isEqualTo(kind);
    assertThat(verdict().sentence()).isEqualTo(sentence);
  }

  @Test
  void withoutStsTheRoleThatTheEndpointNamesIsLikely() {
    task().reply(STS, HttpReply.Ending.CONNECT_TIMED_OUT);
    Verdict verdict = verdict();
    assertThat(verdict.kind()).isEqualTo(IdentityKind.TASK_ROLE);
    assertThat(verdict.certainty()).isEqualTo(Certainty.LIKELY);
    assertThat(verdict.role()).contains("app");
  }

  @Test
  void aRefusalIsCertain() {
    task()
        .reply(
            STS,
            403,
            "<ErrorResponse><Error><Code>ExpiredToken</Code><Message>old</Message></Error>"
                + "</ErrorResponse>");
    assertThat(verdict().kind()).isEqualTo(IdentityKind.REFUSED);
    assertThat(verdict().sentence()).isEqualTo("STS rejects the keys from the container");
    assertThat(verdict().because()).containsExactly("STS answered ExpiredToken");
  }

  @Test
  void theInstancesRoleInATaskIsTheHostRole() {
    instance().env("AWS_EXECUTION_ENV", "AWS_ECS_EC2");
    here.reply(STS, 200, identity("assumed-role/node/i-0abc1234def567890"));
    Verdict verdict = verdict();
    assertThat(verdict.kind()).isEqualTo(IdentityKind.HOST_ROLE);
    assertThat(verdict.certainty())
        .as("the instance metadata tells the role and the instance's ID alike")
        .isEqualTo(Certainty.LIKELY);
    assertThat(verdict.because()).hasSize(2);
    assertThat(verdict.sentence()).isEqualTo("Running as the HOST ROLE, not as a Task Role");
  }

  @ParameterizedTest
  @CsvSource({
    "user/path/me, IAM_USER, 'Running as the IAM USER me, by the keys from the environment'",
    "assumed-role/dev/me, ASSUMED_ROLE, 'Running as the role dev, by the keys from the"
        + " environment'",
    "assumed-role/ecsTaskExecutionRole/x, TASK_EXECUTION_ROLE,"
        + " 'Running as the TASK EXECUTION ROLE, not as a Task Role'",
    "federated-user/me, FEDERATED_USER,"
        + " 'Running as a FEDERATED USER, by the keys from the environment'",
    "root, ROOT, 'Running as the ROOT USER of the account, by the keys from the environment'"
  })
  void keysInTheEnvironmentAreTheIdentityFromSts(
      String resource, IdentityKind kind, String sentence) {
    keys().reply(STS, 200, identity(resource));
    assertThat(verdict().kind()).isEqualTo(kind);
    assertThat(verdict().sentence()).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "app/0123, TASK_ROLE," + " 'Running as the TASK ROLE app, by a copy of its keys'",
    "other/0123, ASSUMED_ROLE,"
        + " 'Running as the role other: keys in the environment shadow the role'",
    "ecsTaskExecutionRole/0123, TASK_EXECUTION_ROLE,"
        + " 'Running as the TASK EXECUTION ROLE, not as a Task Role'",
    "app/0124, ASSUMED_ROLE,"
        + " 'Running as the role app: keys in the environment shadow the role'"
  })
  void keysOfTheTasksOwnSessionAreTheTaskRoleUnlessTheEndpointNamesAnother(
      String session, IdentityKind kind, String sentence) {
    task();
    keys().reply(STS, 200, identity("assumed-role/" + session));
    assertThat(verdict().kind()).isEqualTo(kind);
    assertThat(verdict().sentence()).isEqualTo(sentence);
  }

  @Test
  void whereTheEndpointIsSilentTheTasksSessionTellsOfTheTaskRole() {
    task().reply("GET http://169.254.170.2/v2/credentials/1", HttpReply.Ending.REFUSED);
    keys().reply(STS, 200, identity("assumed-role/ecsTaskExecutionRole/0123"));
    assertThat(verdict().kind()).isEqualTo(IdentityKind.TASK_ROLE);
    assertThat(verdict().certainty()).isEqualTo(Certainty.LIKELY);
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080/role/app, assumed-role/app/ecs-local-app, ASSUMED_ROLE,"
        + " 'Running as the role app, by the keys from the container'",
    "http://127.0.0.1:8080/role/app, '', ASSUMED_ROLE,"
        + " 'Running as the role app, by the keys from the container'",
    "http://127.0.0.1:8080/keys, '', UNKNOWN, 'UNKNOWN owner of the keys from the"
        + " container: STS could not be reached'",
    "http://127.0.0.1:8080/keys,"
        + " assumed-role/app/eks-prod-app-0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f9, ASSUMED_ROLE,"
        + " 'Running as the role app, by the keys from the container'",
    "http://169.254.170.23/v1/credentials,"
        + " assumed-role/app/eks-prod-app-0f1e2d3c-4b5a-4978-8695-a4b3c2d1e0f9, POD_IDENTITY,"
        + " 'Running as the POD''s ROLE app (EKS Pod Identity)'",
    "http://169.254.170.23/v1/credentials, assumed-role/app/eks-tools-broker, ASSUMED_ROLE,"
        + " 'Running as the role app, by the keys from the container'",
    "http://169.254.170.23/v1/credentials, '', POD_IDENTITY,"
        + " 'Running as the POD''s ROLE (EKS Pod Identity)'"
  })
  void aPodsEndpointIsPodIdentityByItsAddressAndTheSession(
      String uri, String told, IdentityKind kind, String sentence) {
    boolean namesRole = uri.contains("/role/");
    String role = namesRole ? ",\"RoleArn\":\"arn:aws:iam::111122223333:role/app\"" : "";
    here.env("KUBERNETES_SERVICE_HOST", "172.20.0.1")
        .env("AWS_CONTAINER_CREDENTIALS_FULL_URI", uri)
        .reply("GET " + uri, 200, String.format(KEYS, role));
    if (told.isEmpty()) {
      here.reply(STS, HttpReply.Ending.CONNECT_TIMED_OUT);
    } else {
      here.reply(STS, 200, identity(told));
    }
    assertThat(verdict().kind()).isEqualTo(kind);
    assertThat(verdict().sentence()).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource({
    "h, https://kubernetes.example, system:serviceaccount:shop:orders, IRSA,"
        + " 'Running as the POD''s ROLE app (IRSA)'",
    "'', https://kubernetes.example, system:serviceaccount:shop:orders, IRSA,"
        + " 'Running as the POD''s ROLE app (IRSA)'",
    "'', https://gitlab.com, project_path:shop/orders, ASSUMED_ROLE,"
        + " 'Running as the role app, by a web identity token of gitlab.com'",
    "h, https://gitlab.com, project_path:shop/orders, ASSUMED_ROLE,"
        + " 'Running as the role app, by a web identity token of gitlab.com'",
    "'', https://me:secret@gitlab.com/?key=1, me, ASSUMED_ROLE,"
        + " 'Running as the role app, by a web identity token of gitlab.com/'",
    "'', no issuer, me, ASSUMED_ROLE, 'Running as the role app, by a web identity token'"
  })
  void onlyATokenOfAServiceAccountIsIrsa(
      String kubernetes, String issuer, String subject, IdentityKind kind, String sentence) {
    String claims = "{\"iss\":\"" + issuer + "\",\"sub\":\"" + subject + "\"}";
    String token = "e30." + Base64.getUrlEncoder().encodeToString(claims.getBytes(UTF_8)) + ".c2ln";
    if (!kubernetes.isEmpty()) {
      here.env("KUBERNETES_SERVICE_HOST", kubernetes);
    }
    here.env("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/app")
        .env("AWS_WEB_IDENTITY_TOKEN_FILE", "/token")
        .file("/token", token)
        .reply(STS, JudgementTest::tradeOrIdentity);
    assertThat(verdict().kind()).isEqualTo(kind);
    assertThat(verdict().sentence()).isEqualTo(sentence);
  }

  @Test
  void inLambdaTheKeysInTheEnvironmentAreTheRole() {
    keys().env("AWS_LAMBDA_FUNCTION_NAME", "f").reply(STS, 200, identity("assumed-role/fn/f"));
    assertThat(verdict().kind()).isEqualTo(IdentityKind.LAMBDA_ROLE);
  }

  @ParameterizedTest
  @CsvSource({
    "/opt/aws_signing_helper credential-process --role-arn arn:aws:iam::111122223333:role/dev,"
        + " ROLES_ANYWHERE, LIKELY",
    "'\"/o p/aws_signing_helper.exe\" credential-process --certificate c', ROLES_ANYWHERE, LIKELY",
    "/opt/not_aws_signing_helper credential-process, ASSUMED_ROLE, UNCERTAIN",
    "/opt/aws_signing_helper read-certificate-data, ASSUMED_ROLE, UNCERTAIN"
  })
  void aProcessThatIsTheHelperGivesARoleOfRolesAnywhere(
      String command, IdentityKind kind, Certainty certainty) {
    here.file("/home/app/.aws/config", "[default]\ncredential_process = " + command + "\n")
        .output(
            command,
            Reading.present(
                "{\"Version\":1,\"AccessKeyId\":\"ASIAEXAMPLEEXAMPLE03\",\"SecretAccessKey\":\"0\","
                    + "\"SessionToken\":\"1\"}"))
        .reply(STS, 200, identity("assumed-role/dev/5c3fd21e0a9b7746e1"));
    DiagnosisRequest request =
        DiagnosisRequest.builder()
            .within(Duration.ofMinutes(5))
            .options(ProbeOptions.of(false, true))
            .build();
    Verdict verdict = Whoami.diagnose(here, request).verdict();
    assertThat(verdict.kind()).isEqualTo(kind);
    assertThat(verdict.certainty()).isEqualTo(certainty);
  }

  @Test
  void keysWithoutAKnownOwnerAreUnknown() {
    keys();
    assertThat(verdict().kind()).isEqualTo(IdentityKind.UNKNOWN);
    assertThat(verdict().certainty()).isEqualTo(Certainty.UNCERTAIN);
  }

  @Test
  void keysThatShadowARoleAreSaidToDoSo() {
    task();
    keys().reply(STS, 200, identity("user/me"));
    assertThat(verdict().sentence()).endsWith("keys in the environment shadow the role");
  }

  @ParameterizedTest
  @CsvSource({
    "HOSTNAME, x, 'NO CREDENTIALS in any place that the SDK checks'",
    "AWS_EXECUTION_ENV, AWS_ECS_FARGATE,"
        + " 'NO CREDENTIALS: no Task Role, and Fargate has no Host Role'",
    "AWS_EXECUTION_ENV, AWS_ECS_EC2, 'NO CREDENTIALS: no Task Role, and no Host Role'",
    "KUBERNETES_SERVICE_HOST, h, 'NO CREDENTIALS: the pod has no role that works'"
  })
  void noCredentialsHasAHeadlineForEachPlatform(String name, String value, String sentence) {
    here.env(name, value);
    assertThat(verdict().kind()).isEqualTo(IdentityKind.NONE);
    assertThat(verdict().sentence()).isEqualTo(sentence);
    assertThat(verdict().arn()).isEmpty();
  }

  @Test
  void aTaskWhoseEndpointTheSdkDoesNotAllowHasNoCredentialsForThatReason() {
    here.env("AWS_EXECUTION_ENV", "AWS_ECS_FARGATE")
        .env("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://credentials.example.com/get");
    assertThat(verdict().sentence())
        .isEqualTo("NO CREDENTIALS: the SDK does not allow the address of the endpoint");
  }

  @Test
  void aSourceThatWasNotAskedLeavesTheAnswerOpen() {
    here.file(
            "/home/app/.aws/config",
            """
            [default]
            sso_session = s
            sso_account_id = 111122223333
            sso_role_name = app
            [sso-session s]
            sso_start_url = https://example.awsapps.com/start
            sso_region = eu-central-1
            """)
        .file("/home/app/.aws/sso/cache/" + SHA1_OF_S + ".json", "{}");
    assertThat(verdict().kind()).isEqualTo(IdentityKind.UNKNOWN);
    assertThat(verdict().sentence())
        .isEqualTo("UNKNOWN: it depends on the profile, which was not asked");
  }

  @ParameterizedTest
  @CsvSource({
    "app, true",
    "arn:aws:iam::111122223333:role/app, true",
    "arn:aws:iam::111122223333:role/with/a/path/app, true",
    "arn:aws:iam::444455556666:role/app, false",
    "other, false",
    "App, false"
  })
  void anExpectedRoleIsANameOrAnArn(String wanted, boolean holds) {
    task().reply(STS, 200, identity("assumed-role/app/0123"));
    Diagnosis diagnosis = diagnose(Expected.nothing().role(wanted));
    assertThat(diagnosis.expectations()).extracting(Expectation::holds).containsExactly(holds);
    assertThat(diagnosis.exitCode()).isEqualTo(holds ? 0 : 1);
  }

  @Test
  void kindsAndAccountsCanBeExpected() {
    task().reply(STS, 200, identity("assumed-role/app/0123"));
    List<IdentityKind> kinds = List.of(IdentityKind.IRSA, IdentityKind.TASK_ROLE);
    assertThat(diagnose(Expected.nothing().oneOf(kinds)).isGood()).isTrue();
    assertThat(diagnose(Expected.nothing().oneOf(List.of(IdentityKind.IRSA))).isGood()).isFalse();
    assertThat(diagnose(Expected.nothing().account("111122223333")).isGood()).isTrue();
    assertThat(diagnose(Expected.nothing().account("444455556666")).isGood()).isFalse();
  }

  @Test
  void aClientThatStopsAtWhatWasAskedHasNoCredentials() {
    task().reply("GET http://169.254.170.2/v2/credentials/1", 400, "{}");
    assertThat(verdict(Client.BOTO3).kind()).isEqualTo(IdentityKind.NONE);
    assertThat(verdict(Client.BOTO3).sentence())
        .isEqualTo("NO CREDENTIALS: the Task Role's endpoint fails");
  }

  @Test
  void aClientThatAsksNoContainerIsNamed() {
    task().reply(STS, 200, identity("assumed-role/app/0123"));
    assertThat(verdict(Client.HADOOP_S3N).sentence())
        .isEqualTo("NO CREDENTIALS: Hadoop S3N does not use the Task Role");
  }

  private FakeSurroundings keys() {
    return here.env("AWS_ACCESS_KEY_ID", "AKIAEXAMPLEEXAMPLE02").env("AWS_SECRET_ACCESS_KEY", "S");
  }

  private FakeSurroundings task() {
    String role = ",\"RoleArn\":\"arn:aws:iam::111122223333:role/path/app\"";
    return here.env("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/v2/credentials/1")
        .env("ECS_CONTAINER_METADATA_URI_V4", METADATA)
        .reply("GET " + METADATA + "/task", 200, "{\"TaskARN\":\"" + TASK_ARN + "\"}")
        .reply("GET http://169.254.170.2/v2/credentials/1", 200, String.format(KEYS, role));
  }

  private FakeSurroundings instance() {
    String imds = "http://169.254.169.254/latest";
    String roles = "GET " + imds + "/meta-data/iam/security-credentials/";
    HttpReply session =
        HttpReply.answered(200, Map.of("x-aws-ec2-metadata-token-ttl-seconds", "9"), "session");
    return here.reply("PUT " + imds + "/api/token", session)
        .reply("GET " + imds + "/meta-data/instance-id", 200, "i-0abc1234def567890")
        .reply(roles, 200, "node")
        .reply(roles + "node", 200, String.format(KEYS, ""));
  }

  private static HttpReply tradeOrIdentity(HttpCall call) {
    boolean isTrade = FakeSurroundings.contentOf(call).contains("Action=AssumeRoleWithWebIdentity");
    String body = isTrade ? WEB_IDENTITY_SESSION : identity("assumed-role/app/whoami");
    return HttpReply.answered(200, Map.of(), body);
  }

  private static String identity(String resource) {
    String service = resource.startsWith("user") || resource.equals("root") ? "iam" : "sts";
    return "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:"
        + service
        + "::111122223333:"
        + resource
        + "</Arn><UserId>AIDA</UserId><Account>111122223333</Account></GetCallerIdentityResult>"
        + "</GetCallerIdentityResponse>";
  }

  private Verdict verdict(Client client) {
    DiagnosisRequest request =
        DiagnosisRequest.builder().within(Duration.ofMinutes(5)).client(client).build();
    return Whoami.diagnose(here, request).verdict();
  }

  private Verdict verdict() {
    return diagnose(Expected.nothing()).verdict();
  }

  private Diagnosis diagnose(Expected expected) {
    return Whoami.diagnose(
        here, DiagnosisRequest.builder().within(Duration.ofMinutes(5)).expecting(expected).build());
  }
}
