package dev.whoami.probe.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.aws.Credentials;
import dev.whoami.aws.Sts;
import dev.whoami.aws.StsAddress;
import dev.whoami.client.AwsCliV2;
import dev.whoami.client.Boto3;
import dev.whoami.client.Clients;
import dev.whoami.client.CommonRuntime;
import dev.whoami.client.DotNet;
import dev.whoami.client.GoV1;
import dev.whoami.client.GoV2;
import dev.whoami.client.JavaScriptV2;
import dev.whoami.client.JavaScriptV3;
import dev.whoami.client.JavaV1;
import dev.whoami.client.Kotlin;
import dev.whoami.client.RubyV3;
import dev.whoami.client.Rust;
import dev.whoami.client.behavior.ProfileBehavior;
import dev.whoami.client.behavior.ProfileLookup;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.probe.ProfileEvidence;
import dev.whoami.probe.Source;
import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each behavior makes of a profile, beside the SDK for Java 2 that lacks it, as the libraries
 * did it when they were asked ({@code scripts/conformance}).
 */
class ProfileBehaviorTest {
  private static final List<String> STS =
      List.of(
          "POST https://sts.us-west-2.amazonaws.com",
          "POST https://sts.us-east-1.amazonaws.com",
          "POST https://sts.amazonaws.com");
  private static final String IMDS = "http://169.254.169.254/latest";
  private static final String ROLES = "GET " + IMDS + "/meta-data/iam/security-credentials/";
  private static final String ROLE = "role_arn=arn:aws:iam::111122223333:role/app,";
  private static final String KEYS = "aws_access_key_id=KEYS,aws_secret_access_key=S";

  private static final Map<String, ProfileLookup> CLIENTS =
      Map.ofEntries(
          Map.entry("BOTOCORE", AwsCliV2.PROFILE),
          Map.entry("BOTOCORE_NEEDING_SLASH", AwsCliV2.PROFILE_NEEDING_SLASH),
          Map.entry("BOTO3", Boto3.PROFILE),
          Map.entry("BOTO3_LEGACY", Boto3.PROFILE_BEFORE_1_40),
          Map.entry("BOTO3_NEEDING_SLASH", Boto3.PROFILE_NEEDING_SLASH),
          Map.entry("RUBY", RubyV3.PROFILE),
          Map.entry("RUBY_TOKEN", RubyV3.WEB_IDENTITY),
          Map.entry("GO_V1", GoV1.PROFILE),
          Map.entry("GO_V2", GoV2.PROFILE),
          Map.entry("JS_V2", JavaScriptV2.PROFILE),
          Map.entry("JS_V2_TOKEN", JavaScriptV2.TOKEN_OF_SOURCES),
          Map.entry("JS_V3", JavaScriptV3.PROFILE),
          Map.entry("JAVA_V1", JavaV1.PROFILE),
          Map.entry("CRT", CommonRuntime.PROFILE),
          Map.entry("KOTLIN", Kotlin.PROFILE),
          Map.entry("RUST", Rust.PROFILE),
          Map.entry("DOT_NET", DotNet.PROFILE));

  private final FakeSurroundings here =
      new FakeSurroundings()
          .env("AWS_REGION", "us-west-2")
          .env("AWS_DEFAULT_REGION", "us-west-2")
          .env("AWS_SDK_LOAD_CONFIG", "1")
          .env("AWS_ACCESS_KEY_ID", "ENV")
          .env("AWS_SECRET_ACCESS_KEY", "S")
          .env("HOME", "/home/app")
          .prop("user.home", "/home/app");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "source_profile=default,{keys}                                  | CIRCULAR       |"
            + " ROLE: BOTOCORE BOTO3 RUBY GO_V1 GO_V2 JS_V2 JS_V3 JAVA_V1 CRT; KEYS: KOTLIN;"
            + " CIRCULAR: JS_V2_TOKEN",
        "source_profile=base,credential_source=Environment              | TWO_SOURCES    |"
            + " ROLE: JS_V2 CRT; TWO_SOURCES: BOTOCORE GO_V2 RUBY",
        "credential_source=Environment                                  | ROLE           |"
            + " SOURCE_MISSING: JS_V2 JAVA_V1; ROLE: BOTOCORE RUBY GO_V1 JS_V3 CRT KOTLIN",
        "credential_source=environment                                  | ROLE           |"
            + " SOURCE_MISSING: JS_V2 JAVA_V1; ROLE: CRT;"
            + " SOURCE_UNKNOWN: BOTOCORE RUBY GO_V1 GO_V2 JS_V3 KOTLIN",
        "source_profile=middle                                          | ROLE           |"
            + " SOURCE_MISSING: RUBY JS_V2 JS_V2_TOKEN JAVA_V1; ROLE: BOTOCORE GO_V2 JS_V3",
        "source_profile=outer                                           | ROLE           |"
            + " SOURCE_MISSING: JAVA_V1 JS_V2_TOKEN; ROLE: JS_V2 RUBY BOTOCORE",
        "source_profile=token                                           | ROLE           |"
            + " SOURCE_MISSING: JS_V2 JAVA_V1; ROLE: BOTOCORE GO_V1 JS_V3 CRT JS_V2_TOKEN",
        "{keys}                                                         | KEYS           |"
            + " SOURCE_MISSING: BOTOCORE BOTO3 RUBY; ROLE: GO_V1 GO_V2; KEYS: JS_V3 KOTLIN",
        "region=us-west-2                                               | nothing        |"
            + " SOURCE_MISSING: BOTOCORE RUBY; ROLE: GO_V1 GO_V2; nothing: JS_V3 KOTLIN CRT",
        "web_identity_token_file=/token                                 | TOKEN          |"
            + " SOURCE_MISSING: JAVA_V1 RUBY; TOKEN: BOTOCORE RUBY_TOKEN GO_V2 JS_V3"
      })
  void aRoleIsAssumedWithWhatTheClientTakesForItsSource(String lines, String usual, String others) {
    profile(ROLE + lines.trim().replace("{keys}", KEYS));
    answerSts("2026-01-01T18:00:00Z", "Thu, 01 Jan 2026 12:00:00 GMT");
    assertFinds(usual, others);
  }

  @Test
  void aRoleWithMfaSerialNeedsACodeForBotocoreGoAndJavaScriptV3() {
    profile(ROLE + "source_profile=base,mfa_serial=arn:aws:iam::111122223333:mfa/bob");
    answerSts("2026-01-01T18:00:00Z", "Thu, 01 Jan 2026 12:00:00 GMT");
    assertFinds("ROLE", "NOT_RUN: BOTOCORE BOTO3 GO_V1 GO_V2 JS_V3; ROLE: JAVA_V1 KOTLIN CRT");
  }

  @Test
  void keysCountBeforeAProcessForAllButTheSdksForJava() {
    profile("credential_process=give me," + KEYS);
    assertFinds("NOT_RUN", "NOT_RUN: JAVA_V1; KEYS: BOTOCORE RUBY GO_V1 GO_V2 JS_V2 JS_V3 CRT");
  }

  @Test
  void botocoreAloneRejectsKeysThatEndBeforeThisClock() {
    profile(ROLE + "source_profile=base");
    answerSts("2026-01-01T11:30:00Z", "Thu, 01 Jan 2026 12:00:00 GMT");
    assertFinds("ROLE", "EXPIRED: BOTOCORE BOTO3; ROLE: RUBY GO_V1 GO_V2 JS_V2 JS_V3 KOTLIN CRT");
  }

  @Test
  void someSignAgainByTheClockOfStsAndTheOthersAreRejected() {
    profile(ROLE + "source_profile=base");
    answerSts("2026-01-01T18:00:00Z", "Thu, 01 Jan 2026 11:00:00 GMT");
    assertFinds("ROLE", "DENIED: BOTOCORE RUBY GO_V1 GO_V2 JS_V2 CRT; ROLE: JS_V3 KOTLIN JAVA_V1");
  }

  @Test
  void eachReadsTheSwitchOfTheInstanceMetadataAsItsOwnChainDoes() {
    here.env("AWS_EC2_METADATA_DISABLED", "1");
    profile(ROLE + "credential_source=Ec2InstanceMetadata");
    answerSts("2026-01-01T18:00:00Z", "Thu, 01 Jan 2026 12:00:00 GMT");
    assertFinds(
        "SOURCE_MISSING",
        "ROLE: BOTOCORE BOTO3 RUBY GO_V1 GO_V2 JS_V3 KOTLIN RUST DOT_NET;"
            + " SOURCE_MISSING: CRT JAVA_V1");
  }

  /** Rust by its source. */
  @Test
  void kotlinAndRustAskTheInstanceForARoleWithASessionTokenAlone() {
    profile(ROLE + "credential_source=Ec2InstanceMetadata");
    answerSts("2026-01-01T18:00:00Z", "Thu, 01 Jan 2026 12:00:00 GMT");
    here.reply("PUT " + IMDS + "/api/token", 403, "");
    assertFinds("ROLE", "STATUS: KOTLIN RUST; ROLE: DOT_NET BOTOCORE GO_V1 GO_V2 JS_V3 CRT");
  }

  /** Measured with 3.1175.0: nothing switches the instance metadata off for its profile. */
  @Test
  void javaScriptV3AloneAsksAnInstanceThatIsSwitchedOff() {
    here.env("AWS_EC2_METADATA_DISABLED", "true");
    profile(ROLE + "credential_source=Ec2InstanceMetadata");
    answerSts("2026-01-01T18:00:00Z", "Thu, 01 Jan 2026 12:00:00 GMT");
    assertFinds(
        "SOURCE_MISSING",
        "ROLE: JS_V3; SOURCE_MISSING: BOTOCORE BOTO3 RUBY GO_V1 GO_V2 KOTLIN CRT JAVA_V1");
  }

  @Test
  void theCommonRuntimeAsksOnceMoreWithTheTokenThatReplacedTheFirst() {
    profile(ROLE + "web_identity_token_file=/token");
    replaceTokenAtFirst(answerSts("2026-01-01T18:00:00Z", "Thu, 01 Jan 2026 12:00:00 GMT"));
    assertFinds("EXPIRED", "TOKEN: CRT; EXPIRED: BOTOCORE GO_V1 GO_V2 JS_V2 JS_V3 KOTLIN");
  }

  @Test
  void theCommonRuntimeAsksOnceWithTheTokenOfASource() {
    profile(ROLE + "source_profile=token");
    replaceTokenAtFirst(answerSts("2026-01-01T18:00:00Z", "Thu, 01 Jan 2026 12:00:00 GMT"));
    assertFinds("EXPIRED", "EXPIRED: CRT JS_V3 GO_V2");
  }

  /** Measured with 0.50.0: without a region it asks for no role of a token. */
  @Test
  void theCommonRuntimeAsksInTheRegionOfTheProfileWhoseRoleItAsksFor() {
    here.env("AWS_REGION", "").env("AWS_DEFAULT_REGION", "");
    answerSts("2026-01-01T18:00:00Z", "Thu, 01 Jan 2026 12:00:00 GMT");
    profile("region=us-west-2," + ROLE + "source_profile=token");
    assertFinds("ROLE", "STS_MISCONFIGURED: CRT; ROLE: GO_V2");
    profile("region=us-west-2," + ROLE + "web_identity_token_file=/token");
    assertFinds("TOKEN", "TOKEN: CRT GO_V2");
  }

  @Test
  void botocoreTakesWhatTheEnvironmentHasOfARoleByTokenUnlessItIsASource() {
    here.env("AWS_WEB_IDENTITY_TOKEN_FILE", "/no/token");
    answerSts("2026-01-01T18:00:00Z", "Thu, 01 Jan 2026 12:00:00 GMT");
    profile(ROLE + "web_identity_token_file=/token");
    assertFinds("TOKEN", "FILE_MISSING: BOTOCORE BOTO3 CRT; TOKEN: RUBY_TOKEN GO_V2 JS_V3");
    profile(ROLE + "source_profile=token");
    assertFinds("ROLE", "ROLE: BOTOCORE BOTO3; FILE_MISSING: CRT");
  }

  @Test
  void toBotocoreABlankVariableIsSetAndTheProfileHasNoSayInIt() {
    here.env("AWS_ROLE_ARN", "");
    answerSts("2026-01-01T18:00:00Z", "Thu, 01 Jan 2026 12:00:00 GMT");
    profile(ROLE + "web_identity_token_file=/token");
    assertFinds("TOKEN", "BLANK: BOTOCORE BOTO3; TOKEN: CRT RUBY_TOKEN GO_V2 JS_V3");
    here.env("AWS_WEB_IDENTITY_TOKEN_FILE", "");
    assertFinds("TOKEN", "nothing: BOTOCORE BOTO3; TOKEN: CRT GO_V2 JS_V3");
    profile(ROLE + "source_profile=token");
    assertFinds("ROLE", "ROLE: BOTOCORE BOTO3");
  }

  @Test
  void rubyLooksForATokenOnlyInTheProfileThatAwsProfileNames() {
    profile("region=us-west-2");
    answerSts("2026-01-01T18:00:00Z", "Thu, 01 Jan 2026 12:00:00 GMT");
    here.env("AWS_DEFAULT_PROFILE", "token");
    assertFinds("nothing", "nothing: RUBY_TOKEN; SOURCE_MISSING: RUBY; TOKEN: BOTOCORE");
    here.env("AWS_PROFILE", "token");
    assertFinds("TOKEN", "TOKEN: RUBY_TOKEN; SOURCE_MISSING: RUBY");
  }

  @Test
  void ofTwoNamesOfAProfileTheAwsCliTakesAwsProfileAndBoto3TheOther() {
    profile("region=us-west-2");
    answerSts("2026-01-01T18:00:00Z", "Thu, 01 Jan 2026 12:00:00 GMT");
    here.env("AWS_PROFILE", "token").env("AWS_DEFAULT_PROFILE", "");
    assertFinds("TOKEN", "TOKEN: BOTOCORE; PROFILE_MISSING: BOTO3");
    here.env("AWS_PROFILE", "").env("AWS_DEFAULT_PROFILE", "token");
    assertFinds("PROFILE_MISSING", "TOKEN: BOTO3");
  }

  @Test
  void rubyTakesItsSettingsOnlyFromTheProfileThatAwsProfileNames() {
    profile("region=us-west-2");
    here.env("AWS_REGION", "us-iso-east-1").env("AWS_DEFAULT_PROFILE", "dual");
    assertFinds("nothing", "KEYS: RUBY");
    here.env("AWS_PROFILE", "dual");
    assertFinds("KEYS", "UNPARSABLE: RUBY");
  }

  @Test
  void botocoreOnceNeededASlashAtTheEndOfTheAddressOfTheInstance() {
    profile(ROLE + "credential_source=Ec2InstanceMetadata");
    answerSts("2026-01-01T18:00:00Z", "Thu, 01 Jan 2026 12:00:00 GMT");
    assertFinds("ROLE", "ROLE: BOTOCORE BOTOCORE_NEEDING_SLASH BOTO3_LEGACY BOTO3_NEEDING_SLASH");
    here.env("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://169.254.169.254");
    assertFinds(
        "ROLE",
        "ROLE: BOTOCORE BOTO3 BOTO3_LEGACY; UNPARSABLE: BOTOCORE_NEEDING_SLASH"
            + " BOTO3_NEEDING_SLASH");
  }

  @Test
  void goAsksTheContainerForARoleOnlyAtTheRelativeUri() {
    here.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:9911/keys")
        .reply(
            "GET http://127.0.0.1:9911/keys",
            200,
            "{\"AccessKeyId\":\"TASK\",\"SecretAccessKey\":\"S\",\"Token\":\"T\","
                + "\"Expiration\":\"2026-01-01T18:00:00Z\"}");
    profile(ROLE + "credential_source=EcsContainer");
    answerSts("2026-01-01T18:00:00Z", "Thu, 01 Jan 2026 12:00:00 GMT");
    assertFinds("ROLE", "SOURCE_MISSING: GO_V1 GO_V2; ROLE: BOTOCORE RUBY JS_V3 CRT KOTLIN");
    here.env("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "");
    assertFinds("SOURCE_MISSING", "ROLE: JS_V3 CRT KOTLIN; SOURCE_MISSING: BOTOCORE RUBY");
  }

  @Test
  void theTokenFileOfTheContainerIsReadByWhoeverTakesBlankForItsName() {
    here.env("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/keys")
        .env("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "")
        .reply(
            "GET http://169.254.170.2/keys",
            200,
            "{\"AccessKeyId\":\"TASK\",\"SecretAccessKey\":\"S\",\"Token\":\"T\","
                + "\"Expiration\":\"2026-01-01T18:00:00Z\"}");
    profile(ROLE + "credential_source=EcsContainer");
    answerSts("2026-01-01T18:00:00Z", "Thu, 01 Jan 2026 12:00:00 GMT");
    assertFinds(
        "FILE_UNREADABLE", "FILE_UNREADABLE: KOTLIN BOTOCORE RUBY; ROLE: JS_V3 CRT GO_V1 GO_V2");
    here.env("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "/no/token");
    assertFinds("FILE_MISSING", "FILE_MISSING: JS_V3 GO_V2");
  }

  @Test
  void goV1AsksTheContainerBeforeTheInstanceThatTheProfileNames() {
    here.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:9911/keys")
        .reply("GET http://127.0.0.1:9911/keys", 404, "");
    profile(ROLE + "credential_source=Ec2InstanceMetadata");
    answerSts("2026-01-01T18:00:00Z", "Thu, 01 Jan 2026 12:00:00 GMT");
    assertFinds("ROLE", "STATUS: GO_V1; ROLE: GO_V2 BOTOCORE CRT");
  }

  /** Each behavior was measured, so that each is of a client that is compared here. */
  @Test
  void everyBehaviorIsOfSomeClient() {
    Set<ProfileBehavior> all = EnumSet.noneOf(ProfileBehavior.class);
    for (ProfileLookup each : Clients.profiles()) {
      all.addAll(each.behaviors());
    }
    assertThat(all).isEqualTo(EnumSet.allOf(ProfileBehavior.class));
    assertThat(ProfileLookup.USUAL.behaviors()).isEmpty();
  }

  private void profile(String lines) {
    String config =
        String.join(
            "\n",
            "[default]",
            lines,
            "[profile base]",
            KEYS,
            "[profile middle]",
            ROLE + "credential_source=Environment",
            "[profile outer]",
            ROLE + "source_profile=base",
            "[profile dual]",
            KEYS,
            "use_dualstack_endpoint=true",
            "[profile token]",
            ROLE + "web_identity_token_file=/token",
            "");
    here.file("/home/app/.aws/config", config.replace(',', '\n')).file("/token", "a.b.c");
  }

  private Function<HttpCall, HttpReply> answerSts(String expiration, String date) {
    String credentials =
        "<Credentials><AccessKeyId>%s</AccessKeyId><SecretAccessKey>S</SecretAccessKey>"
            + "<SessionToken>T</SessionToken><Expiration>"
            + expiration
            + "</Expiration></Credentials>";
    Function<HttpCall, HttpReply> sts =
        call -> {
          boolean byToken = FakeSurroundings.contentOf(call).contains("WebIdentityToken");
          String action = byToken ? "AssumeRoleWithWebIdentity" : "AssumeRole";
          String body =
              "<A>".replace("A", action + "Response")
                  + "<A>".replace("A", action + "Result")
                  + credentials.replace("%s", byToken ? "TOKEN" : "ROLE")
                  + "</A>".replace("A", action + "Result")
                  + "</A>".replace("A", action + "Response");
          return HttpReply.answered(200, Map.of("Date", date), body);
        };
    // Each client asks at a name of its own.
    STS.forEach(name -> here.reply(name, sts));
    here.reply("PUT " + IMDS + "/api/token", 200, "t")
        .reply(ROLES, 200, "node")
        .reply(
            ROLES + "node",
            200,
            "{\"Code\":\"Success\",\"AccessKeyId\":\"HOST\",\"SecretAccessKey\":\"S\",\"Token\":\"T\","
                + "\"Expiration\":\"2026-01-01T18:00:00Z\"}");
    return sts;
  }

  /** The first token has expired, and is no longer in its file once it has been sent. */
  private void replaceTokenAtFirst(Function<HttpCall, HttpReply> sts) {
    String expired =
        "<ErrorResponse><Error><Code>ExpiredTokenException</Code></Error></ErrorResponse>";
    Function<HttpCall, HttpReply> replacing =
        call -> {
          if (!FakeSurroundings.contentOf(call).contains("a.b.c")) {
            return sts.apply(call);
          }
          here.file("/token", "d.e.f");
          return HttpReply.answered(400, Map.of(), expired);
        };
    STS.forEach(name -> here.reply(name, replacing));
  }

  /** Others: "what they find: client client; what those find: client". */
  private void assertFinds(String usual, String others) {
    Sts sts = new Sts(StsAddress.find(new Witness(here), Optional::empty));
    ProfileEvidence found =
        Source.PROFILE
            .observe(here, () -> sts, ProbeOptions.of(false, false))
            .outcome()
            .facts(ProfileEvidence.class)
            .orElseThrow();
    assertThat(finds(found, ProfileLookup.USUAL)).isEqualTo(usual.trim());
    for (String each : others.split(";", -1)) {
      String[] parts = each.split(":", 2);
      Arrays.stream(parts[1].trim().split(" ", -1))
          .forEach(
              name -> {
                ProfileLookup client = Objects.requireNonNull(CLIENTS.get(name), name);
                assertThat(finds(found, client)).as(name).isEqualTo(parts[0].trim());
              });
    }
  }

  private static String finds(ProfileEvidence found, ProfileLookup client) {
    Outcome outcome = found.as(client).outcome();
    return outcome.isFound()
        ? outcome.credentials().map(Credentials::accessKeyId).orElseThrow()
        : outcome.fault().map(Fault::name).orElse("nothing");
  }
}
