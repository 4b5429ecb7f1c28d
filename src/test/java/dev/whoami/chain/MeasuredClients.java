package dev.whoami.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.aws.Sts;
import dev.whoami.aws.StsAddress;
import dev.whoami.aws.Version;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.probe.Source;
import dev.whoami.world.Witness;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpReply;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The eleven clients whose real libraries were asked, in a world in which a helper at a FULL_URI
 * and the instance may answer.
 */
final class MeasuredClients {
  static final String HELPER = "http://127.0.0.1:7777/creds";

  private static final String IMDS = "http://169.254.169.254/latest";
  private static final String ROLES = IMDS + "/meta-data/iam/security-credentials/";

  private static final List<Client> ALL =
      List.of(
          Client.AWS_SDK_JAVA_V2,
          Client.AWS_SDK_JAVA_V1,
          Client.BOTO3,
          Client.AWS_CLI_V2,
          Client.AWS_SDK_GO_V2,
          Client.AWS_SDK_GO_V1,
          Client.AWS_SDK_JS_V3,
          Client.AWS_SDK_JS_V2,
          Client.AWS_SDK_RUBY,
          Client.AWS_CRT,
          Client.AWS_SDK_KOTLIN);

  private final FakeSurroundings here;

  MeasuredClients() {
    this(new FakeSurroundings().env("AWS_REGION", "us-west-2"));
  }

  private MeasuredClients(FakeSurroundings here) {
    this.here = here.env("HOME", "/home/app").prop("user.home", "/home/app");
  }

  static MeasuredClients withoutRegion() {
    return new MeasuredClients(new FakeSurroundings());
  }

  void set(String variable, String value) {
    here.env(variable, value);
  }

  void helperAt(String address, int status, String document) {
    here.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", address);
    here.reply("GET " + address, status, document);
  }

  void configFile(String text) {
    fileOfAws("config", text);
  }

  void fileOfAws(String name, String text) {
    here.file("/home/app/.aws/" + name, text);
  }

  /** The instance metadata refuse a session token, and answer without one. */
  void noSessionToken() {
    here.reply("PUT " + IMDS + "/api/token", 403, "");
  }

  void sessionToken(String token) {
    Map<String, String> lifetime = Map.of("x-aws-ec2-metadata-token-ttl-seconds", "60");
    here.reply("PUT " + IMDS + "/api/token", call -> HttpReply.answered(200, lifetime, token));
  }

  /** The instance metadata list these roles, and give this for the first. */
  void instance(String roles, int status, String document) {
    sessionToken("token");
    here.reply("GET " + ROLES, 200, roles);
    here.reply("GET " + ROLES + roles.split("\n", 2)[0], status, document);
  }

  /** So do other instance metadata, at an address that is not the usual one. */
  void instanceAt(String address, String role, String document) {
    String roles = address + "/latest/meta-data/iam/security-credentials/";
    Map<String, String> lifetime = Map.of("x-aws-ec2-metadata-token-ttl-seconds", "60");
    here.reply(
        "PUT " + address + "/latest/api/token", call -> HttpReply.answered(200, lifetime, "other"));
    here.reply("GET " + roles, 200, role);
    here.reply("GET " + roles + role, 200, document);
  }

  /** Something answers there that is not a service of EC2. */
  void errorAt(String address, int status) {
    here.reply("PUT " + address + "/latest/api/token", status, "");
    here.reply("GET " + address + "/latest/meta-data/iam/security-credentials/", status, "");
  }

  /** The keys with this ID, as AWS gives them. */
  static String document(String id) {
    return "{\"Code\":\"Success\",\"AccessKeyId\":\""
        + id
        + "\",\"SecretAccessKey\":\"secret\",\"Token\":\"token\","
        + "\"Expiration\":\"2026-01-01T18:00:00Z\"}";
  }

  /** For each client the first letter of the key ID that it takes, or - for none. */
  String answers() {
    Observations seen = seen();
    return ALL.stream().map(each -> answer(each, seen)).collect(Collectors.joining());
  }

  private Observations seen() {
    Sts sts = new Sts(StsAddress.find(new Witness(here), Optional::empty));
    List<Observation> seen =
        Arrays.stream(Source.values())
            .map(each -> each.observe(here, () -> sts, ProbeOptions.of(false, false)))
            .collect(Collectors.toList());
    return new Observations(seen);
  }

  /** The same as these, where a question mark stands for an answer that is not compared. */
  void assertAnswers(String expected) {
    String predicted = answers();
    for (int i = 0; i < expected.length(); i++) {
      if (expected.charAt(i) != '?') {
        assertThat(predicted.charAt(i))
            .as("%s in %s", ALL.get(i), predicted)
            .isEqualTo(expected.charAt(i));
      }
    }
  }

  /** The same for an older version of one client, which may ask where whoami does not. */
  String answer(Client client, String version) {
    return letter(client.walk(Version.of(version), seen()));
  }

  private static String answer(Client client, Observations seen) {
    return letter(client.walk(seen));
  }

  private static String letter(Walk walk) {
    return walk.winner()
        .flatMap(it -> it.outcome().credentials())
        .map(it -> it.accessKeyId().substring(0, 1))
        .orElse(walk.passes(Fault.NOT_RUN) ? "not asked" : "-");
  }
}
