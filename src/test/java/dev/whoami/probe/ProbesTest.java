package dev.whoami.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.aws.Arn;
import dev.whoami.aws.Credentials;
import dev.whoami.aws.InstanceDetails;
import dev.whoami.aws.InstanceRegion;
import dev.whoami.aws.Sts;
import dev.whoami.aws.StsAddress;
import dev.whoami.client.CommonRuntime;
import dev.whoami.client.GoV2;
import dev.whoami.client.JavaScriptV3;
import dev.whoami.client.JavaV2;
import dev.whoami.client.Kotlin;
import dev.whoami.client.RubyV3;
import dev.whoami.client.behavior.ContainerClientBehavior;
import dev.whoami.client.behavior.ImdsClientBehavior;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.world.StarvedSurroundings;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProbesTest {
  private static final String ENDPOINT = "GET http://169.254.170.2/v2/credentials/1";
  private static final String IMDS = "http://169.254.169.254/latest";
  private static final String ROLES = "GET " + IMDS + "/meta-data/iam/security-credentials/";
  private static final String KEYS =
      "{\"AccessKeyId\":\"ASIAEXAMPLEEXAMPLE01\",\"SecretAccessKey\":\"S\",\"Token\":\"T\","
          + "\"Expiration\":\"2026-01-01T18:00:00Z\","
          + "\"RoleArn\":\"arn:aws:iam::111122223333:role/app\"}";
  private static final String OLD_KEYS = KEYS.replace("T18", "T06");

  private final FakeSurroundings here = new FakeSurroundings().env("HOME", "/home/app");

  @ParameterizedTest
  @CsvSource({
    "A, S, FOUND,",
    "A,, BROKEN, HALF_SET",
    ", S, BROKEN, HALF_SET",
    "' ', S, BROKEN, BLANK",
    "A, '', BROKEN, BLANK",
    ",, ABSENT,"
  })
  void keysAreWholeHalfBlankOrAbsent(
      @Nullable String id, @Nullable String secret, Outcome.Kind kind, @Nullable Fault fault) {
    Optional.ofNullable(id).ifPresent(it -> here.env("AWS_ACCESS_KEY_ID", it));
    Optional.ofNullable(secret).ifPresent(it -> here.env("AWS_SECRET_ACCESS_KEY", it));
    assertOutcome(look(Source.ENVIRONMENT), kind, fault);
    Optional.ofNullable(id).ifPresent(it -> here.prop("aws.accessKeyId", it));
    Optional.ofNullable(secret).ifPresent(it -> here.prop("aws.secretAccessKey", it));
    assertOutcome(look(Source.SYSTEM_PROPERTIES), kind, fault);
  }

  @Test
  void keysAreTrimmedAsTheSdkDoes() {
    here.env("AWS_ACCESS_KEY_ID", " A\n").env("AWS_SECRET_ACCESS_KEY", "S ");
    assertThat(look(Source.ENVIRONMENT).credentials().map(Credentials::accessKeyId)).contains("A");
  }

  @Test
  void theContainerEndpointIsAskedWithItsToken() {
    container().env("AWS_CONTAINER_AUTHORIZATION_TOKEN", "Basic abc").reply(ENDPOINT, 200, KEYS);
    Outcome outcome = look(Source.CONTAINER);
    assertOutcome(outcome, Outcome.Kind.FOUND, null);
    assertThat(outcome.reason()).isEqualTo("access key ASIA…LE01, role app");
    assertThat(here.header(ENDPOINT, "Authorization")).contains("Basic abc");
  }

  @ParameterizedTest
  @CsvSource({
    "400, '{\"code\":\"InvalidIdInRequest\"}', STALE_ID, 1",
    "503, '{\"code\":\"CredentialsUninitialized\"}', UNINITIALIZED, 6",
    "429, '', THROTTLED, 1",
    "404, '', STATUS, 1",
    "500, 'oops', STATUS, 6",
    "302, '', STATUS, 1",
    "200, '', MALFORMED, 1",
    "200, '<html/>', MALFORMED, 1",
    "200, '{}', MALFORMED, 1"
  })
  void anAnswerOfTheEndpointHasItsFault(int status, String body, Fault fault, int tries) {
    container().reply(ENDPOINT, status, body);
    assertOutcome(look(Source.CONTAINER), Outcome.Kind.FAILED, fault);
    assertThat(here.requests()).hasSize(tries);
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED, CONNECTION_REFUSED",
    "BLACKHOLE, BLACKHOLE",
    "UNROUTABLE, UNROUTABLE",
    "CONNECT_TIMED_OUT, TIMED_OUT",
    "NEVER_ANSWERED, TIMED_OUT",
    "CLOSED_EARLY, CLOSED_EARLY",
    "TOO_LARGE, TOO_LARGE",
    "NOT_HTTP, MALFORMED",
    "UNKNOWN_HOST, UNKNOWN_HOST",
    "BAD_REQUEST, UNPARSABLE"
  })
  void anEndpointThatDoesNotAnswerHasItsFault(HttpReply.Ending ending, Fault fault) {
    container().reply(ENDPOINT, ending);
    assertOutcome(look(Source.CONTAINER), Outcome.Kind.FAILED, fault);
  }

  @Test
  void aProcessWithoutCpuStillAsksAnEndpointThatFailsAtFirst() {
    AtomicInteger asked = new AtomicInteger();
    container()
        .reply(
            ENDPOINT,
            call ->
                asked.incrementAndGet() < 4
                    ? HttpReply.none(HttpReply.Ending.CLOSED_EARLY)
                    : HttpReply.answered(200, Map.of(), KEYS));
    assertThat(atASecondARequest(0).kind()).isEqualTo(Outcome.Kind.FAILED);
    assertThat(asked.getAndSet(0)).isEqualTo(2);
    assertThat(atASecondARequest(50).kind()).isEqualTo(Outcome.Kind.FOUND);
    assertThat(asked).hasValue(4);
  }

  @Test
  void aTokenThatReplacedTheFirstIsNoticedByWhoReadsTheFileAgain() {
    String agent = "http://169.254.170.23/v1/credentials";
    here.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", agent)
        .env("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "/token")
        .file("/token", "old")
        .reply(
            "GET " + agent,
            call -> {
              here.file("/token", "new");
              boolean isFirst = here.requests().size() == 1;
              boolean isNew = FakeSurroundings.header(call, "Authorization").equals("new");
              return HttpReply.answered(isFirst ? 500 : isNew ? 200 : 403, Map.of(), KEYS);
            });
    Outcome outcome = look(Source.CONTAINER);
    assertOutcome(outcome, Outcome.Kind.FOUND, null);
    ContainerResponses facts = outcome.facts(ContainerResponses.class).orElseThrow();
    assertThat(facts.as(of(JavaScriptV3.PROFILE)).isFound()).isTrue();
    assertThat(facts.as(of(GoV2.PROFILE)).status()).isEqualTo(403);
    assertThat(facts.as(of(CommonRuntime.PROFILE)).status()).isEqualTo(403);
  }

  /** It is asked without a token first, since a blank variable has some clients do so. */
  @Test
  void aFailureThatPassedWouldHaveMetWhoeverAsksOnceWhateverTheToken() {
    AtomicInteger asked = new AtomicInteger();
    container()
        .env("AWS_CONTAINER_AUTHORIZATION_TOKEN", "")
        .env("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "/token")
        .file("/token", "abc")
        .reply(
            ENDPOINT,
            call -> HttpReply.answered(asked.getAndIncrement() < 2 ? 500 : 200, Map.of(), KEYS));
    ContainerResponses facts = look(Source.CONTAINER).facts(ContainerResponses.class).orElseThrow();
    assertThat(facts.as(of(RubyV3.PROFILE)).status()).isEqualTo(500);
    assertThat(facts.as(of(Kotlin.PROFILE)).isFound()).isFalse();
    assertThat(facts.as(JavaV2.container()).isFound()).isTrue();
  }

  /** An endpoint that never gets well without a token says nothing of requests with one. */
  @Test
  void aFailureThatDidNotPassIsOfThatTokenAlone() {
    container()
        .env("AWS_CONTAINER_AUTHORIZATION_TOKEN", "")
        .env("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "/token")
        .file("/token", "abc")
        .reply(
            ENDPOINT,
            call -> {
              boolean hasToken = FakeSurroundings.header(call, "Authorization").equals("abc");
              return HttpReply.answered(hasToken ? 200 : 500, Map.of(), KEYS);
            });
    ContainerResponses facts = look(Source.CONTAINER).facts(ContainerResponses.class).orElseThrow();
    assertThat(facts.as(of(RubyV3.PROFILE)).isFound()).isTrue();
  }

  @Test
  void anEndpointThatHangsIsAskedTwiceWhateverTheCpu() {
    container().reply(ENDPOINT, HttpReply.Ending.NEVER_ANSWERED);
    assertThat(atASecondARequest(50).kind()).isEqualTo(Outcome.Kind.FAILED);
    assertThat(here.requests()).hasSize(2);
  }

  private Outcome atASecondARequest(int waitedPercent) {
    return Source.CONTAINER
        .observe(
            new StarvedSurroundings(here, waitedPercent),
            () -> new Sts(StsAddress.find(new Witness(here), Optional::empty)),
            ProbeOptions.of(false, false))
        .outcome();
  }

  @Test
  void expiredKeysAreAFaultAndStillKeys() {
    container().reply(ENDPOINT, 200, OLD_KEYS);
    Outcome outcome = look(Source.CONTAINER);
    assertOutcome(outcome, Outcome.Kind.FAILED, Fault.EXPIRED);
    assertThat(outcome.credentials()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/x",
        "http://169.254.169.254/x",
        "http://169.254.170.2.example.com/x",
        "http://127.0.0.1@example.com/x"
      })
  void aHostThatIsNotAllowedIsNeverAskedNorGivenTheToken(String uri) {
    here.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", uri)
        .env("AWS_CONTAINER_AUTHORIZATION_TOKEN", "token");
    assertOutcome(look(Source.CONTAINER), Outcome.Kind.BROKEN, Fault.ADDRESS_NOT_ALLOWED);
    assertThat(here.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.170.2/x",
        "http://169.254.170.23/x",
        "http://127.0.0.1:8080/x",
        "http://localhost/x",
        "https://example.com/x"
      })
  void anAllowedHostIsAsked(String uri) {
    here.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", uri).reply("GET " + uri, 200, KEYS);
    assertOutcome(look(Source.CONTAINER), Outcome.Kind.FOUND, null);
  }

  @Test
  void theIpv6AddressNeedsIpv6Mode() {
    String uri = "http://[fd00:ec2::23]/v1/credentials";
    here.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", uri)
        .env("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "IPv6")
        .reply("GET " + uri, 200, KEYS);
    assertOutcome(look(Source.CONTAINER), Outcome.Kind.FOUND, null);
  }

  @ParameterizedTest
  @CsvSource({"'  ', BLANK", "ftp://h/x, UNPARSABLE", "http://[, UNPARSABLE", "x, UNPARSABLE"})
  void anAddressThatIsNoneIsBroken(String uri, Fault fault) {
    here.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", uri);
    assertOutcome(look(Source.CONTAINER), Outcome.Kind.BROKEN, fault);
  }

  @Test
  void aTokenFileMustBeThereAndOfOneLine() {
    container().env("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "/token").reply(ENDPOINT, 200, KEYS);
    assertOutcome(look(Source.CONTAINER), Outcome.Kind.BROKEN, Fault.FILE_MISSING);
    here.noFile("/token", Reading.Status.DENIED);
    assertOutcome(look(Source.CONTAINER), Outcome.Kind.BROKEN, Fault.FILE_DENIED);
    here.file("/token", "a\nb");
    assertOutcome(look(Source.CONTAINER), Outcome.Kind.BROKEN, Fault.TOKEN_WITH_NEWLINE);
    assertThat(here.header(ENDPOINT, "Authorization")).isEmpty();
    here.file("/token", "abc");
    assertOutcome(look(Source.CONTAINER), Outcome.Kind.FOUND, null);
    assertThat(here.hasHandled("Authorization=abc")).isTrue();
  }

  @Test
  void aLineBreakAtTheEndIsInTheWayOfSomeClientsAlone() {
    container().env("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "/token").reply(ENDPOINT, 200, KEYS);
    here.file("/token", "abc\n");
    Outcome outcome = look(Source.CONTAINER);
    assertOutcome(outcome, Outcome.Kind.BROKEN, Fault.TOKEN_WITH_NEWLINE);
    ContainerResponses facts = outcome.facts(ContainerResponses.class).orElseThrow();
    assertOutcome(
        facts.as(ContainerClientBehavior.usual().strippingToken()), Outcome.Kind.FOUND, null);
    assertThat(here.header(ENDPOINT, "Authorization")).contains("abc");
  }

  @Test
  void theInstanceIsAskedInVersion2() {
    instance().reply(ROLES + "node", 200, KEYS);
    Outcome outcome = look(Source.INSTANCE_METADATA);
    assertOutcome(outcome, Outcome.Kind.FOUND, null);
    assertThat(outcome.reason()).isEqualTo("role node, IMDSv2");
    assertThat(outcome.detail().instanceRole()).contains("node");
    assertThat(here.header(ROLES, "x-aws-ec2-metadata-token")).contains("session");
  }

  @Test
  void whoAsksOnceLearnsTheRegionOnlyWhereTheSessionIsGivenAtOnce() {
    instance()
        .reply(ROLES + "node", 200, KEYS)
        .reply("GET " + IMDS + "/meta-data/instance-id", 200, "i-0abc1234def567890")
        .reply("GET " + IMDS + "/meta-data/placement/region", 200, "eu-west-1");
    ImdsResponses atOnce = look(Source.INSTANCE_METADATA).facts(ImdsResponses.class).orElseThrow();
    assertThat(atOnce.regions().atFirst()).contains("eu-west-1");
    AtomicInteger asked = new AtomicInteger();
    here.reply(
        "PUT " + IMDS + "/api/token",
        call ->
            asked.incrementAndGet() == 1
                ? HttpReply.answered(503, Map.of(), "")
                : HttpReply.answered(200, Map.of(), "session"));
    ImdsResponses later = look(Source.INSTANCE_METADATA).facts(ImdsResponses.class).orElseThrow();
    assertThat(later.regions().atFirst()).isEmpty();
    assertThat(later.regions().ofV2()).contains("eu-west-1");
  }

  @Test
  void theInstanceTellsWhatItIsWithoutATokenToo() {
    here.reply("PUT " + IMDS + "/api/token", 404, "")
        .reply(ROLES, 200, "node")
        .reply(ROLES + "node", 200, KEYS)
        .reply("GET " + IMDS + "/meta-data/instance-id", 200, "i-0a9c1d7e3b5f2486d")
        .reply("GET " + IMDS + "/meta-data/placement/region", 200, "eu-west-1");
    Outcome outcome = look(Source.INSTANCE_METADATA);
    assertThat(outcome.detail().instance().flatMap(InstanceDetails::id))
        .contains("i-0a9c1d7e3b5f2486d");
    ImdsResponses responses = outcome.facts(ImdsResponses.class).orElseThrow();
    assertThat(responses.regions().atFirst()).contains("eu-west-1");
    assertThat(responses.regions().ofV2()).isEmpty();
    here.env("AWS_EC2_METADATA_V1_DISABLED", "true");
    responses = look(Source.INSTANCE_METADATA).facts(ImdsResponses.class).orElseThrow();
    assertThat(responses.regions().atFirst()).isEmpty();
  }

  /** Measured with the AWS CLI 2.23.6, which builds no client of STS then. */
  @Test
  void theCliStopsWhereItGetsNoTokenForTheRegionAndMayNotAskWithoutOne() {
    here.reply("PUT " + IMDS + "/api/token", 403, "").reply(ROLES, 200, "");
    assertThat(regionOfCli().problem()).isEmpty();
    assertThat(regionOfCli().name()).isEmpty();
    here.env("AWS_EC2_METADATA_V1_DISABLED", "true");
    assertThat(regionOfCli().problem()).get().asString().contains("no session token");
    here.env("AWS_EC2_METADATA_DISABLED", "true");
    assertThat(regionOfCli().problem()).isEmpty();
  }

  @Test
  void theCliAsksForTheRegionAtAnAddressThatEndsInASlashAlone() {
    here.env("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://169.254.169.254");
    instance()
        .reply(ROLES + "node", 200, KEYS)
        .reply("GET " + IMDS + "/meta-data/instance-id", 200, "i-0abc1234def567890")
        .reply("GET " + IMDS + "/meta-data/placement/region", 200, "eu-west-1");
    assertThat(regionOfCli().name()).isEmpty();
    assertThat(regionOfCli().problem()).isEmpty();
    here.env("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://169.254.169.254/");
    assertThat(regionOfCli().name()).contains("eu-west-1");
    here.env("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:9911");
    assertThat(regionOfCli().problem()).get().asString().contains("does not end in a slash");
    here.env("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://[fd00:ec2::254]");
    assertThat(regionOfCli().problem()).get().asString().contains("does not end in a slash");
  }

  private InstanceRegion regionOfCli() {
    return look(Source.INSTANCE_METADATA)
        .facts(ImdsResponses.class)
        .orElseThrow()
        .regions()
        .ofCli();
  }

  @Test
  void version1IsAskedWhereVersion2IsNotThereUnlessItIsForbidden() {
    here.reply("PUT " + IMDS + "/api/token", 404, "")
        .reply(ROLES, 200, "node\nother")
        .reply(ROLES + "node", 200, KEYS);
    assertThat(look(Source.INSTANCE_METADATA).reason()).isEqualTo("role node, IMDSv1");
    here.env("AWS_EC2_METADATA_V1_DISABLED", "true");
    assertOutcome(look(Source.INSTANCE_METADATA), Outcome.Kind.FAILED, Fault.STATUS);
  }

  /** The SDK for Java cannot read it then, and fails; other clients take it for false. */
  @ParameterizedTest
  @CsvSource({"yes, false", "1, false", "'', false", "TRUE, false", "false, true", "FALSE, true"})
  void version1IsNotAskedWhereTheSettingIsNotFalse(String value, boolean isAsked) {
    here.reply("PUT " + IMDS + "/api/token", 403, "")
        .reply(ROLES, 200, "node")
        .reply(ROLES + "node", 200, KEYS)
        .env("AWS_EC2_METADATA_V1_DISABLED", value);
    Outcome outcome = look(Source.INSTANCE_METADATA);
    assertThat(outcome.isFound()).isEqualTo(isAsked);
    boolean isTrue = value.equalsIgnoreCase("true");
    assertThat(outcome.facts(ImdsResponses.class).orElseThrow().as(ImdsClientBehavior.usual()))
        .matches(it -> it.isFound() != isTrue);
  }

  /** The SDK for Java takes it for an error of the server, and asks without a token. */
  @ParameterizedTest
  @EnumSource(
      value = HttpReply.Ending.class,
      names = {"CLOSED_EARLY", "NOT_HTTP"})
  void aSessionThatBreaksOffIsFollowedByVersion1(HttpReply.Ending ending) {
    here.reply("PUT " + IMDS + "/api/token", ending)
        .reply(ROLES, 200, "node")
        .reply(ROLES + "node", 200, KEYS);
    assertThat(look(Source.INSTANCE_METADATA).isFound()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"401, HOP_LIMIT", "500, HOP_LIMIT"})
  void aSessionThatNeverArrivesWhileAPlainGetIsAnsweredIsTheHopLimit(int status, Fault fault) {
    here.reply("PUT " + IMDS + "/api/token", HttpReply.Ending.NEVER_ANSWERED)
        .reply(ROLES, status, "");
    assertOutcome(look(Source.INSTANCE_METADATA), Outcome.Kind.FAILED, fault);
    here.reply(ROLES, HttpReply.Ending.NEVER_ANSWERED);
    assertOutcome(look(Source.INSTANCE_METADATA), Outcome.Kind.FAILED, Fault.TIMED_OUT);
  }

  /** Once a plain request was answered the service is awake, and as quick with the token. */
  @ParameterizedTest
  @CsvSource({"1, 250", "60, 600", "900, 1000"})
  void aSilentSessionIsAskedForOnceMoreAsLongAsTheServiceCanTake(int plainMillis, int limit) {
    here.reply("PUT " + IMDS + "/api/token", HttpReply.Ending.NEVER_ANSWERED)
        .replyAfter(Duration.ofMillis(plainMillis), ROLES, 401);
    look(Source.INSTANCE_METADATA);
    assertThat(here.limits())
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMillis(limit));
  }

  @ParameterizedTest
  @CsvSource({
    "404, '', NO_ROLE",
    "200, ' ', NO_ROLE",
    "200, '<html>', MALFORMED",
    "200, '../../x', MALFORMED",
    "403, '', STATUS"
  })
  void aListOfRolesHasItsFault(int status, String body, Fault fault) {
    instance().reply(ROLES, status, body);
    assertOutcome(look(Source.INSTANCE_METADATA), Outcome.Kind.FAILED, fault);
  }

  @ParameterizedTest
  @CsvSource({"true", "TRUE"})
  void aSwitchedOffInstanceIsNotAsked(String value) {
    here.env("AWS_EC2_METADATA_DISABLED", value);
    assertOutcome(look(Source.INSTANCE_METADATA), Outcome.Kind.ABSENT, Fault.DISABLED);
    assertThat(here.requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1", "yes"})
  void aSwitchThatClientsReadDifferentlyHidesTheInstanceFromSomeAlone(String value) {
    instance().reply(ROLES + "node", 200, KEYS).env("AWS_EC2_METADATA_DISABLED", value);
    Outcome outcome = look(Source.INSTANCE_METADATA);
    assertOutcome(outcome, Outcome.Kind.ABSENT, Fault.DISABLED);
    ImdsResponses facts = outcome.facts(ImdsResponses.class).orElseThrow();
    assertOutcome(facts.as(ImdsClientBehavior.usual()), Outcome.Kind.FOUND, null);
    assertOutcome(
        facts.as(ImdsClientBehavior.usual().disabledUnlessFalse()),
        Outcome.Kind.ABSENT,
        Fault.DISABLED);
  }

  @Test
  void aWebIdentityNeedsItsRoleAndAReadableToken() {
    here.env("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/app");
    assertOutcome(look(Source.WEB_IDENTITY), Outcome.Kind.BROKEN, Fault.HALF_SET);
    here.env("AWS_WEB_IDENTITY_TOKEN_FILE", "/token");
    assertOutcome(look(Source.WEB_IDENTITY), Outcome.Kind.BROKEN, Fault.FILE_MISSING);
    here.noFile("/token", Reading.Status.NOT_A_FILE);
    assertOutcome(look(Source.WEB_IDENTITY), Outcome.Kind.BROKEN, Fault.FILE_UNREADABLE);
    here.noFile("/token", Reading.Status.TOO_LARGE);
    assertOutcome(look(Source.WEB_IDENTITY), Outcome.Kind.BROKEN, Fault.FILE_TOO_LARGE);
    here.file("/token", " \n");
    assertOutcome(look(Source.WEB_IDENTITY), Outcome.Kind.BROKEN, Fault.UNPARSABLE);
    here.file("/token", "a.b.c");
    assertOutcome(look(Source.WEB_IDENTITY), Outcome.Kind.FAILED, Fault.STS_UNREACHABLE);
    assertThat(look(Source.WEB_IDENTITY).detail().role().flatMap(Arn::roleName)).contains("app");
  }

  /** The Common Runtime takes the endpoint that is set for the name of a host. */
  @Test
  void theRoleOfAProfileIsAskedForAtTheEndpointOfThatProfile() {
    String config =
        """
        [default]
        role_arn = arn:aws:iam::111122223333:role/app
        services = lab
        [services lab]
        sts =
          endpoint_url = http://127.0.0.1:8123
        """;
    here.env("AWS_WEB_IDENTITY_TOKEN_FILE", "/token")
        .env("HOME", "/home/app")
        .file("/token", "a.b.c")
        .file("/home/app/.aws/config", config);
    Outcome ofProfile =
        look(Source.WEB_IDENTITY)
            .facts(WebIdentityEvidence.class)
            .flatMap(WebIdentityEvidence::roleOfProfile)
            .orElseThrow();
    assertThat(ofProfile.reason()).contains("taken for the name of a host");
  }

  @ParameterizedTest
  @CsvSource({
    "AccessDenied, Not authorized to perform sts:AssumeRoleWithWebIdentity, DENIED",
    "ExpiredTokenException, Token expired: current date/time must be before it, EXPIRED",
    "InvalidIdentityToken, Incorrect token audience, EXPIRED",
    "InvalidIdentityToken, No OpenIDConnect provider found in your account for x, NO_PROVIDER",
    "InvalidIdentityToken, Couldn't retrieve verification key from it, ISSUER_UNREACHABLE",
    "InvalidIdentityToken, Missing a required claim: aud, TOKEN_REJECTED",
    "IDPCommunicationError, Could not reach the provider, ISSUER_UNREACHABLE",
    "IDPRejectedClaim, The claim was revoked, TOKEN_REJECTED",
    "RegionDisabledException, STS is not activated in this region, STS_REGION_OFF",
    "ValidationError, Request ARN is invalid, REQUEST_REJECTED"
  })
  void aRefusalOfTheTokenHasItsFault(String code, String message, Fault fault) {
    here.env("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/app")
        .env("AWS_WEB_IDENTITY_TOKEN_FILE", "/token")
        .file("/token", "a.b.c")
        .reply(
            "POST https://sts.amazonaws.com",
            403,
            "<ErrorResponse><Error><Code>"
                + code
                + "</Code><Message>"
                + message
                + "</Message></Error></ErrorResponse>");
    assertOutcome(look(Source.WEB_IDENTITY), Outcome.Kind.FAILED, fault);
  }

  @Test
  void anStsAnswerWithoutCredentialsIsNoCrash() {
    here.env("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/app")
        .env("AWS_WEB_IDENTITY_TOKEN_FILE", "/token")
        .file("/token", "a.b.c")
        .reply("POST https://sts.amazonaws.com", 200, "<AssumeRoleWithWebIdentityResponse/>");
    Outcome outcome = look(Source.WEB_IDENTITY);
    assertOutcome(outcome, Outcome.Kind.FAILED, Fault.STS_UNREACHABLE);
    assertThat(outcome.reason()).contains("something other than STS's XML");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aws_access_key_id=A,aws_secret_access_key=S | FOUND |",
        "aws_access_key_id=A | BROKEN | HALF_SET",
        "region=x | ABSENT |",
        "sso_session=s | FAILED | NOT_SIGNED_IN",
        "login_session=s | FAILED | NOT_SIGNED_IN",
        "credential_process=rm -rf / | FAILED | NOT_RUN",
        "role_arn=r,source_profile=none | BROKEN | SOURCE_MISSING",
        "role_arn=r,source_profile=default | BROKEN | CIRCULAR",
        "role_arn=r,credential_source=Moon | BROKEN | SOURCE_UNKNOWN",
        "role_arn=r,source_profile=a,credential_source=Environment | BROKEN | TWO_SOURCES",
        "role_arn=r,credential_source=Environment | BROKEN | SOURCE_MISSING",
        "role_arn=r,web_identity_token_file=/none | BROKEN | FILE_MISSING"
      })
  void aProfileIsReadAsTheSdkReadsIt(String lines, Outcome.Kind kind, @Nullable Fault fault) {
    here.file("/home/app/.aws/config", "[default]\n" + lines.replace(',', '\n') + "\n");
    assertOutcome(look(Source.PROFILE), kind, fault);
    assertThat(here.requests()).isEmpty();
  }

  /** Also where the source does not deliver, and where STS is not asked. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "credential_source=EcsContainer                               | CONTAINER",
        "credential_source=Ec2InstanceMetadata                        | INSTANCE_METADATA",
        "credential_source=Environment                                | ENVIRONMENT",
        "web_identity_token_file=/none                                | WEB_IDENTITY",
        "source_profile=base                                          | PROFILE",
        "source_profile=base,[profile base],aws_access_key_id=A       | PROFILE",
        "source_profile=base,[profile base],aws_access_key_id=A,aws_secret_access_key=S | PROFILE",
        "source_profile=base,[profile base],role_arn=s,web_identity_token_file=/none  |"
            + " WEB_IDENTITY",
        "source_profile=base,[profile base],role_arn=s,credential_source=EcsContainer | CONTAINER"
      })
  void anAssumedRoleKnowsItsSource(String lines, Source source) {
    String role = "role_arn=arn:aws:iam::111122223333:role/app\n";
    here.file(
        "/home/app/.aws/config",
        "[default]\n" + role + lines.replace(',', '\n') + "\n[profile base]\nregion=x\n");
    Outcome outcome = look(Source.PROFILE, ProbeOptions.of(true, false));
    assertThat(outcome.detail().drawnFrom()).contains(source);
    assertThat(outcome.role().flatMap(Arn::roleName)).contains("app");
  }

  @Test
  void whatAssumesNoRoleIsDrawnFromNothing() {
    here.file("/home/app/.aws/config", "[default]\naws_access_key_id=A\naws_secret_access_key=S\n");
    assertThat(look(Source.PROFILE).detail().drawnFrom()).isEmpty();
    assertThat(look(Source.CONTAINER).detail().drawnFrom()).isEmpty();
  }

  @Test
  void keysOfEveryClientAreRecognized() {
    here.file("/home/app/.aws/config", "[default]\naws_access_key_id=A\naws_secret_access_key=S\n");
    Outcome outcome = look(Source.PROFILE);
    assertThat(outcome.hasKey("A")).isTrue();
    assertThat(outcome.hasKey("S")).isFalse();
    assertThat(outcome.credentialsToIdentify()).extracting(it -> it.accessKeyId()).contains("A");
  }

  @Test
  void aNamedProfileMustBeThere() {
    here.env("AWS_PROFILE", "dev");
    assertOutcome(look(Source.PROFILE), Outcome.Kind.BROKEN, Fault.PROFILE_MISSING);
    here.file("/home/app/.aws/config", "[default]\n");
    assertOutcome(look(Source.PROFILE), Outcome.Kind.BROKEN, Fault.PROFILE_MISSING);
  }

  @Test
  void aCredentialProcessIsRunOnlyWhenAllowed() {
    here.file("/home/app/.aws/config", "[default]\ncredential_process = give me\n")
        .output("give me", Reading.present(KEYS.replace("\"Token\"", "\"SessionToken\"")));
    assertOutcome(look(Source.PROFILE), Outcome.Kind.FAILED, Fault.NOT_RUN);
    Outcome ran = look(Source.PROFILE, ProbeOptions.of(false, true));
    assertOutcome(ran, Outcome.Kind.FOUND, null);
    here.output("give me", Reading.present("oops"));
    assertOutcome(
        look(Source.PROFILE, ProbeOptions.of(false, true)), Outcome.Kind.FAILED, Fault.MALFORMED);
  }

  @Test
  void offlineNothingIsSent() {
    container().env("AWS_ROLE_ARN", "r").env("AWS_WEB_IDENTITY_TOKEN_FILE", "/t").file("/t", "t");
    for (Source each : Source.values()) {
      look(each, ProbeOptions.of(true, false));
    }
    assertThat(here.requests()).isEmpty();
    assertOutcome(
        look(Source.CONTAINER, ProbeOptions.of(true, false)), Outcome.Kind.FAILED, Fault.NOT_RUN);
  }

  @ParameterizedTest
  @CsvSource({
    "http://creds.example/c, FAILED, NOT_RUN",
    "http://vm:9911/c, FAILED, NOT_RUN",
    "http://2130706433/c, FAILED, NOT_RUN",
    "http://0x7f000001/c, FAILED, NOT_RUN",
    "http://my_creds/c, FAILED, NOT_RUN",
    "http://256.0.0.1/c, FAILED, NOT_RUN",
    "http://127.0.0.1/c, FAILED, NOT_RUN",
    "http://localhost/c, FAILED, NOT_RUN",
    "https://creds.example/c, FAILED, NOT_RUN",
    "http://10.0.0.1/c, BROKEN, ADDRESS_NOT_ALLOWED",
    "http://[fd00::1]/c, BROKEN, ADDRESS_NOT_ALLOWED"
  })
  void offlineNoNameIsResolvedAndNoneIsJudged(String uri, Outcome.Kind kind, Fault fault) {
    here.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", uri).resolvingNothing();
    assertOutcome(look(Source.CONTAINER, ProbeOptions.of(true, false)), kind, fault);
  }

  @Test
  void offlineNoCredentialProcessIsRun() {
    here.file("/home/app/.aws/config", "[default]\ncredential_process = give me\n")
        .output("give me", Reading.present(KEYS));
    Outcome outcome = look(Source.PROFILE, ProbeOptions.of(true, true));
    assertOutcome(outcome, Outcome.Kind.FAILED, Fault.NOT_RUN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://my_creds/c", "http://far_away:80/c", "http://10.1/c"})
  void whatNoUriTakesForAHostGetsNoTokenUnlessItIsThisMachine(String uri) {
    here.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", uri).reply("GET " + uri, 200, KEYS);
    assertOutcome(look(Source.CONTAINER), Outcome.Kind.FOUND, null);
    here.env("AWS_CONTAINER_AUTHORIZATION_TOKEN", "a-token");
    Outcome withheld = look(Source.CONTAINER);
    assertOutcome(withheld, Outcome.Kind.FAILED, Fault.NOT_RUN);
    assertThat(withheld.reason()).contains("is not this machine, and the SDK for Java sends");
    assertThat(here.requests()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost/c, LOOPBACK",
    "http://127.1/c, LOOPBACK",
    "http://[::1]/c, LOOPBACK",
    "http://169.254.170.23/c, DIRECT",
    "https://creds.example/c, DIRECT"
  })
  void aTokenNeverGoesThroughAProxy(String uri, HttpCall.Route route) {
    here.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", uri).reply("GET " + uri, 200, KEYS);
    here.env("AWS_CONTAINER_AUTHORIZATION_TOKEN", "a-token");
    assertOutcome(look(Source.CONTAINER), Outcome.Kind.FOUND, null);
    assertThat(here.routes()).containsExactly(route);
  }

  @Test
  void theInstanceMetadataAreNeverAskedThroughAProxy() {
    instance().reply(ROLES + "node", 200, KEYS);
    assertOutcome(look(Source.INSTANCE_METADATA), Outcome.Kind.FOUND, null);
    assertThat(here.requests()).contains("GET " + IMDS + "/meta-data/instance-id");
    assertThat(here.routes()).hasSizeGreaterThan(3).containsOnly(HttpCall.Route.DIRECT);
  }

  @Test
  void anEndpointOfInstanceMetadataIsReadAsTheJdkReadsIt() {
    here.env("AWS_EC2_METADATA_SERVICE_ENDPOINT", "HTTP://127.1:1338");
    String session = "HTTP://127.1:1338/latest/api/token";
    here.reply("PUT " + session, 200, "session");
    look(Source.INSTANCE_METADATA);
    assertThat(here.requests()).contains("PUT " + session);
  }

  @Test
  void stsIsAskedThroughTheProxy() {
    here.env("AWS_ROLE_ARN", "r").env("AWS_WEB_IDENTITY_TOKEN_FILE", "/t").file("/t", "t");
    look(Source.WEB_IDENTITY);
    assertThat(here.routes()).isNotEmpty().containsOnly(HttpCall.Route.PROXY_IF_SET);
  }

  private FakeSurroundings container() {
    return here.env("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/v2/credentials/1");
  }

  private FakeSurroundings instance() {
    HttpReply session =
        HttpReply.answered(200, Map.of("x-aws-ec2-metadata-token-ttl-seconds", "9"), "session");
    return here.reply("PUT " + IMDS + "/api/token", session).reply(ROLES, 200, "node");
  }

  private Outcome look(Source source) {
    return look(source, ProbeOptions.of(false, false));
  }

  private Outcome look(Source source, ProbeOptions options) {
    Sts sts = new Sts(StsAddress.find(new Witness(here), Optional::empty));
    return source.observe(here, () -> sts, options).outcome();
  }

  private static void assertOutcome(Outcome outcome, Outcome.Kind kind, @Nullable Fault fault) {
    assertThat(outcome.kind()).as(outcome.reason()).isEqualTo(kind);
    assertThat(outcome.fault().orElse(null)).as(outcome.reason()).isEqualTo(fault);
  }

  /** The first way in which this client asks the container endpoint. */
  private static ContainerClientBehavior of(ProfileLookup client) {
    return client.containerOfChain().get(0);
  }
}
