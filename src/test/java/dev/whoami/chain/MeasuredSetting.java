package dev.whoami.chain;

import dev.whoami.aws.Sts;
import dev.whoami.aws.StsAddress;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.probe.Source;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A setting in which the real libraries were asked, built again in memory for the probes. */
final class MeasuredSetting {
  private static final String ENDPOINT = "http://169.254.170.2/v2/credentials/1";
  private static final String AGENT = "http://169.254.170.23/v1/credentials";
  private static final String IMDS = "http://169.254.169.254/latest";
  private static final String ROLES = IMDS + "/meta-data/iam/security-credentials/";
  private static final String TOKEN_FILE = "/var/run/token";
  private static final String WEB_TOKEN_FILE = "/var/run/web-token";

  private final Map<String, String> values;
  private final FakeSurroundings here = new FakeSurroundings();

  MeasuredSetting(Map<String, String> values) {
    this.values = values;
  }

  /** What the probes see here. */
  Observations observe() {
    here.env("AWS_REGION", "us-west-2").env("AWS_DEFAULT_REGION", "us-west-2");
    here.env("AWS_STS_REGIONAL_ENDPOINTS", "regional");
    here.env("HOME", "/home/app").prop("user.home", "/home/app");
    container(value("container"));
    pod(value("pod"));
    instance(value("instance"));
    keys(value("keys"));
    profile(value("profile"));
    webIdentity(value("web-identity"));
    sts(value("web-identity").equals("denied"), value("sts").equals("variable"));
    disabling(value("disabling"));
    Optional.ofNullable(values.get("timeout"))
        .ifPresent(it -> here.env("AWS_METADATA_SERVICE_TIMEOUT", it));
    String blank = values.getOrDefault("blank", "none");
    if (!blank.equals("none")) {
      here.env(blank, "");
    }
    Sts sts = new Sts(StsAddress.find(new Witness(here), Optional::empty));
    boolean runsProcess = value("profile").equals("fresh-process");
    ProbeOptions options = ProbeOptions.of(false, runsProcess).askingDisabledInstance();
    List<Observation> seen = new ArrayList<>();
    for (Source each : Source.values()) {
      seen.add(each.observe(here, () -> sts, options));
    }
    return new Observations(seen);
  }

  private String value(String factor) {
    return Objects.requireNonNull(values.get(factor), factor);
  }

  private void container(String how) {
    if (how.equals("absent")) {
      return;
    }
    here.env("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/v2/credentials/1");
    AtomicInteger asked = new AtomicInteger();
    here.reply("GET " + ENDPOINT, call -> endpoint(how, asked.incrementAndGet()));
  }

  private static HttpReply endpoint(String how, int time) {
    return switch (how) {
      case "healthy" -> keysOf("TASK");
      case "fails-twice" -> time <= 2 ? answer(500, "{}") : keysOf("TASK");
      case "expired" -> answer(200, json("TASK", "2020-01-01T00:00:00Z"));
      case "refused" -> HttpReply.none(HttpReply.Ending.REFUSED);
      case "hangs" -> HttpReply.none(HttpReply.Ending.NEVER_ANSWERED);
      case "not-json" -> answer(200, "<html></html>");
      case "no-keys" -> answer(200, "{}");
      default -> answer(Integer.parseInt(how), "{}");
    };
  }

  private void pod(String how) {
    if (how.equals("none")) {
      return;
    }
    here.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", AGENT);
    if (how.equals("token-variable")) {
      here.env("AWS_CONTAINER_AUTHORIZATION_TOKEN", "token");
    } else {
      here.env("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", TOKEN_FILE);
    }
    if (!how.equals("missing-file")) {
      here.file(TOKEN_FILE, how.equals("newline") ? "token\n" : "token");
    }
    here.reply("GET " + AGENT, how.equals("403") ? answer(403, "{}") : keysOf("POD"));
  }

  private void instance(String how) {
    boolean fails = how.startsWith("fails-");
    boolean token = how.equals("v2") || how.equals("v1-and-v2") || how.equals("no-role") || fails;
    boolean plain = how.endsWith("v1") || how.equals("v1-and-v2");
    boolean lost = how.startsWith("hop-limit") || how.equals("hangs");
    HttpReply silence = HttpReply.none(HttpReply.Ending.NEVER_ANSWERED);
    if (how.equals("refused")) {
      return;
    }
    HttpReply granted =
        HttpReply.answered(200, Map.of("x-aws-ec2-metadata-token-ttl-seconds", "60"), "t");
    AtomicInteger failures = new AtomicInteger(fails ? how.endsWith("once") ? 1 : 2 : 0);
    here.reply(
        "PUT " + IMDS + "/api/token",
        call -> {
          if (failures.getAndDecrement() > 0) {
            return answer(503, "");
          }
          return token ? granted : lost ? silence : answer(403, "");
        });
    HttpReply roles = how.equals("no-role") ? answer(404, "") : answer(200, "node");
    HttpReply otherwise = how.equals("hangs") ? silence : answer(401, "");
    here.reply("GET " + ROLES, call -> hasToken(call) || plain ? roles : otherwise);
    here.reply(
        "GET " + ROLES + "node", call -> hasToken(call) || plain ? keysOf("HOST") : otherwise);
  }

  private static boolean hasToken(HttpCall call) {
    return FakeSurroundings.contentOf(call).contains("x-aws-ec2-metadata-token=");
  }

  private void keys(String how) {
    if (how.equals("both") || how.equals("id-only")) {
      here.env("AWS_ACCESS_KEY_ID", "ENV");
    }
    if (how.equals("both") || how.equals("secret-only")) {
      here.env("AWS_SECRET_ACCESS_KEY", "secret");
    }
    if (how.equals("blank")) {
      here.env("AWS_ACCESS_KEY_ID", "").env("AWS_SECRET_ACCESS_KEY", "");
    }
  }

  private void profile(String how) {
    String keys = "aws_access_key_id=PROFILE\naws_secret_access_key=secret\n";
    switch (how) {
      case "default" -> here.file("/home/app/.aws/credentials", "[default]\n" + keys);
      case "named" ->
          here.env("AWS_PROFILE", "build").file("/home/app/.aws/credentials", "[build]\n" + keys);
      case "id-only" ->
          here.file("/home/app/.aws/credentials", "[default]\naws_access_key_id=PROFILE\n");
      case "blank-keys" ->
          here.file(
              "/home/app/.aws/credentials",
              "[default]\naws_access_key_id=\naws_secret_access_key=\n");
      case "role-of-own-keys" ->
          here.file(
              "/home/app/.aws/config",
              """
              [default]
              role_arn=arn:aws:iam::111122223333:role/deploy
              source_profile=default
              """
                  + keys);
      case "role-alone" ->
          here.file(
              "/home/app/.aws/config",
              "[default]\nrole_arn=arn:aws:iam::111122223333:role/deploy\n");
      case "process" ->
          here.file("/home/app/.aws/config", "[default]\ncredential_process=/bin/keys\n");
      case "fresh-process" ->
          here.file("/home/app/.aws/config", "[default]\ncredential_process=/bin/keys\n")
              .output(
                  "/bin/keys",
                  Reading.present(
                      "{\"Version\":1,\"AccessKeyId\":\"PROCESS\",\"SecretAccessKey\":\"s\"}"));
      case "circle" ->
          here.file(
              "/home/app/.aws/config",
              """
              [default]
              role_arn=arn:aws:iam::111122223333:role/deploy
              source_profile=middle
              [profile middle]
              role_arn=arn:aws:iam::111122223333:role/middle
              source_profile=default
              """);
      case "named-missing" -> here.env("AWS_PROFILE", "build");
      case "missing-source" ->
          here.file(
              "/home/app/.aws/config",
              "[default]\nrole_arn=arn:aws:iam::111122223333:role/deploy\nsource_profile=gone\n");
      case "role-of-environment" ->
          here.file(
              "/home/app/.aws/config",
              """
              [default]
              role_arn=arn:aws:iam::111122223333:role/deploy
              credential_source=Environment
              """);
      default -> {}
    }
  }

  private void webIdentity(String how) {
    if (!how.equals("none") && !how.equals("only-role")) {
      here.env("AWS_WEB_IDENTITY_TOKEN_FILE", WEB_TOKEN_FILE);
    }
    if (!how.equals("none") && !how.equals("only-file")) {
      here.env("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/app");
    }
    if (!how.equals("missing-file")) {
      here.file(WEB_TOKEN_FILE, "header.payload.signature");
    }
  }

  private void sts(boolean denies, boolean byVariable) {
    HttpReply answer = denies ? answer(403, DENIED) : answer(200, ASSUMED);
    Function<HttpCall, HttpReply> sts =
        call ->
            FakeSurroundings.contentOf(call).contains("deploy") && !denies
                ? answer(200, ASSUMED.replace("WEBID", "WEBID-DEPLOY"))
                : answer;
    here.reply("POST https://sts.us-west-2.amazonaws.com", sts);
    if (byVariable) {
      here.env("AWS_ENDPOINT_URL_STS", "http://sts.internal");
      here.reply("POST http://sts.internal", sts);
    }
  }

  private void disabling(String how) {
    switch (how) {
      case "imds-true" -> here.env("AWS_EC2_METADATA_DISABLED", "true");
      case "imds-1" -> here.env("AWS_EC2_METADATA_DISABLED", "1");
      case "v1-true" -> here.env("AWS_EC2_METADATA_V1_DISABLED", "true");
      default -> {}
    }
  }

  private static HttpReply keysOf(String keyId) {
    return answer(200, json(keyId, "2026-01-01T18:00:00Z"));
  }

  private static String json(String keyId, String expiration) {
    return "{\"Code\":\"Success\",\"AccessKeyId\":\""
        + keyId
        + "\",\"SecretAccessKey\":\"secret\",\"Token\":\"token\",\"Expiration\":\""
        + expiration
        + "\"}";
  }

  private static HttpReply answer(int status, String body) {
    return HttpReply.answered(status, Map.of(), body);
  }

  private static final String ASSUMED =
      "<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials>"
          + "<AccessKeyId>WEBID</AccessKeyId><SecretAccessKey>secret</SecretAccessKey>"
          + "<SessionToken>token</SessionToken><Expiration>2026-01-01T18:00:00Z</Expiration>"
          + "</Credentials></AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>";

  private static final String DENIED =
      "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code>"
          + "<Message>Not authorized</Message></Error></ErrorResponse>";
}
