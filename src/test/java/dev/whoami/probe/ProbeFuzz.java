package dev.whoami.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.whoami.aws.Sts;
import dev.whoami.aws.StsAddress;
import dev.whoami.fuzz.Said;
import dev.whoami.fuzz.Seeds;
import dev.whoami.world.Witness;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpReply;
import java.util.Map;
import java.util.Optional;

/** What the probes make of an answer or a file. */
public final class ProbeFuzz {
  public static final Seeds PROFILES =
      Seeds.of(
          "[default]\naws_access_key_id=AKIAPLANTEDPLANTED01\naws_secret_access_key=%\n",
          """
          [profile a]
          role_arn=arn:aws:iam::111122223333:role/a
          source_profile=default
          [profile default]
          source_profile=a
          credential_process=/bin/x %
          """,
          """
          [default]
          services = s
          sts_regional_endpoints=legacy
          [services s]
          sts =
            endpoint_url = http://%@h/
          [sso-session x]
          """);

  private static final String IMDS = "http://169.254.169.254/latest";

  private ProbeFuzz() {}

  public static void container(byte[] input, Said said) {
    FakeSurroundings here =
        new FakeSurroundings()
            .env("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/v2/credentials/1")
            .reply("GET http://169.254.170.2/v2/credentials/1", answer(input));
    observe(Source.CONTAINER, here, said);
  }

  /** Every path of the instance metadata answers it. */
  public static void instance(byte[] input, Said said) {
    HttpReply answer = answer(input);
    HttpReply session =
        HttpReply.answered(200, Map.of("x-aws-ec2-metadata-token-ttl-seconds", "9"), "session");
    FakeSurroundings here =
        new FakeSurroundings()
            .reply("PUT " + IMDS + "/api/token", session)
            .reply("GET " + IMDS + "/meta-data/iam/security-credentials/", 200, "node")
            .reply("GET " + IMDS + "/meta-data/iam/security-credentials/node", answer)
            .reply("GET " + IMDS + "/meta-data/iam/info", answer)
            .reply("GET " + IMDS + "/dynamic/instance-identity/document", answer)
            .reply("GET " + IMDS + "/meta-data/instance-id", answer);
    observe(Source.INSTANCE_METADATA, here, said);
    here.reply("GET " + IMDS + "/meta-data/iam/security-credentials/", answer);
    observe(Source.INSTANCE_METADATA, here, said);
  }

  /** One of the two files has it; which, its length decides. */
  public static void profile(byte[] input, Said said) {
    String file = input.length % 2 == 0 ? "credentials" : "config";
    FakeSurroundings here =
        new FakeSurroundings()
            .env("HOME", "/home/app")
            .prop("user.home", "/home/app")
            .file("/home/app/.aws/" + file, new String(input, UTF_8));
    observe(Source.PROFILE, here, said);
  }

  /** What the program of a profile prints. */
  public static void credentialProcess(byte[] input, Said said) {
    Reading printed = Reading.present(new String(input, UTF_8));
    Witness w = new Witness(new FakeSurroundings());
    said.line(CredentialProcessOutput.judge(printed, "profile a", w).reason());
  }

  /** As a success, or where the length is odd as a failure. */
  private static HttpReply answer(byte[] input) {
    return HttpReply.answered(
        input.length % 2 == 0 ? 200 : 404, Map.of(), new String(input, UTF_8));
  }

  private static void observe(Source source, FakeSurroundings here, Said said) {
    Sts sts = new Sts(StsAddress.find(new Witness(here), Optional::empty));
    Observation seen = source.observe(here, () -> sts, ProbeOptions.of(false, false));
    seen.outcome()
        .crash()
        .ifPresent(
            it -> {
              throw new AssertionError("a crash: " + it);
            });
    said.hidesSecrets(seen.outcome().reason());
    said.hidesSecrets(seen.outcome().shortReason(source));
    said.hidesSecrets(seen.evidence());
    seen.steps().forEach(it -> said.hidesSecrets(it.toString()));
  }
}
