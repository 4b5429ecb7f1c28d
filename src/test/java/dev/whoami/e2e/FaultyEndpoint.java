package dev.whoami.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An endpoint that a fault can be at, in a world where all others are well. */
enum FaultyEndpoint {
  CONTAINER(
      "GET /v2/credentials/7b0c4c5a",
      "raw:faulty@169.254.170.2:80/v2=FAULT",
      "raw:instance@169.254.169.254:80=HEALTHY",
      "raw:task@169.254.170.3:80=HEALTHY"),
  POD_IDENTITY(
      "GET /v1/credentials, authorization podIdentityToken-never-shown",
      "raw:faulty@169.254.170.23:80=FAULT",
      "raw:instance@169.254.169.254:80=HEALTHY",
      "env:AWS_CONTAINER_CREDENTIALS_FULL_URI=http://169.254.170.23/v1/credentials"),
  POD_IDENTITY_V6(
      "GET /v1/credentials, authorization podIdentityToken-never-shown",
      "raw:faulty@[fd00:ec2::23]:80=FAULT",
      "raw:instance@[fd00:ec2::254]:80=HEALTHY",
      "env:AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE=IPv6",
      "env:AWS_CONTAINER_CREDENTIALS_FULL_URI=http://[fd00:ec2::23]/v1/credentials"),
  INSTANCE(
      "GET /latest/meta-data/iam/security-credentials/ecsInstanceRole",
      "raw:faulty@169.254.169.254:80/security-credentials/ecs=FAULT"),
  SESSION_TOKEN("PUT /latest/api/token", "raw:faulty@169.254.169.254:80/api/token=FAULT"),
  TASK_METADATA(
      "GET /v4/x/task", "raw:faulty@169.254.170.3:80=FAULT", "raw:agent@169.254.170.2:80=HEALTHY"),
  STS(
      "POST /",
      "raw:faulty@192.0.2.8:80=FAULT",
      "raw:agent@169.254.170.2:80=HEALTHY",
      "raw:task@169.254.170.3:80=HEALTHY");

  static final String POD_TOKEN = "podIdentityToken-never-shown";

  private static final String STS_ADDRESS = "192.0.2.8";

  private final String request;
  private final List<String> own;

  FaultyEndpoint(String request, String... own) {
    this.request = request;
    this.own = List.of(own);
  }

  /** The request that meets the fault, as the endpoint writes it down. */
  String request(ReplyFault fault) {
    return fault == ReplyFault.NO_TLS ? "a TLS handshake" : request;
  }

  /** Only of STS the address can begin with https. */
  boolean canHave(ReplyFault fault) {
    return fault != ReplyFault.HEALTHY && (fault != ReplyFault.NO_TLS || this == STS);
  }

  /** In which the fault can be changed. */
  PrivateWorld changingWorld() {
    List<String> words = words(ReplyFault.HEALTHY);
    words.add("faultSwitch=faulty");
    return PrivateWorld.of(words.toArray(new String[0]));
  }

  PrivateWorld worldWith(ReplyFault fault) {
    return PrivateWorld.of(words(fault).toArray(new String[0]));
  }

  /** As {@link WorldMain} takes them. */
  private List<String> words(ReplyFault fault) {
    List<String> words = new ArrayList<>();
    for (String each : own) {
      words.add(each.replace("FAULT", fault.name()));
    }
    words.add("raw:elsewhere@127.0.0.1:8199=HEALTHY");
    words.add("env:AWS_REGION=us-west-2");
    String scheme = fault == ReplyFault.NO_TLS ? "https" : "http";
    words.add("env:AWS_ENDPOINT_URL_STS=" + scheme + "://" + STS_ADDRESS + ":80");
    if (this != STS) {
      words.add("raw:sts@" + STS_ADDRESS + ":80=HEALTHY");
    }
    words.addAll(platform());
    return words;
  }

  private List<String> platform() {
    return switch (this) {
      case CONTAINER, TASK_METADATA, STS ->
          List.of(
              "env:AWS_EXECUTION_ENV=AWS_ECS_EC2",
              "env:AWS_CONTAINER_CREDENTIALS_RELATIVE_URI=/v2/credentials/7b0c4c5a",
              "env:ECS_CONTAINER_METADATA_URI_V4=http://169.254.170.3/v4/x");
      case POD_IDENTITY, POD_IDENTITY_V6 ->
          List.of(
              "env:KUBERNETES_SERVICE_HOST=10.100.0.1",
              "env:AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE={home}/token",
              "file:token=" + POD_TOKEN);
      case INSTANCE, SESSION_TOKEN -> List.of();
    };
  }

  /** The name of the source whose outcome shows the fault; empty where it is not a source. */
  String source() {
    return switch (this) {
      case CONTAINER, POD_IDENTITY, POD_IDENTITY_V6 -> "CONTAINER";
      case INSTANCE, SESSION_TOKEN -> "INSTANCE_METADATA";
      case TASK_METADATA, STS -> "";
    };
  }

  boolean isNamedIn(String heading) {
    return heading.contains("`" + kebabName() + "`");
  }

  /** As docs/dev/faults.md has it. */
  String kebabName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
