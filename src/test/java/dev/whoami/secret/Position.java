package dev.whoami.secret;

import dev.whoami.world.file.Reading;
import dev.whoami.world.http.FakeSurroundings;
import java.util.function.BiConsumer;

/**
 * The places where a secret can be: where it belongs, where a remote party echoes it, and where a
 * tired person pasted it by mistake. What was pasted can only be told from a harmless text by its
 * shape, so it has the shape of a real secret.
 */
enum Position {
  SECRET_KEY_IN_ENVIRONMENT(false, (w, s) -> environmentKeys(w, s, "token")),
  SESSION_TOKEN_IN_ENVIRONMENT(false, (w, s) -> environmentKeys(w, "key", s)),
  SECRET_KEY_WITHOUT_ID(false, (w, s) -> w.env("AWS_SECRET_ACCESS_KEY", s)),
  SECRET_KEY_IN_PROPERTIES(
      false, (w, s) -> w.prop("aws.accessKeyId", Replies.ID).prop("aws.secretAccessKey", s)),
  SESSION_TOKEN_IN_PROPERTIES(
      false,
      (w, s) ->
          w.prop("aws.accessKeyId", Replies.ID)
              .prop("aws.secretAccessKey", "key")
              .prop("aws.sessionToken", s)),
  SECRET_KEY_IN_PROFILE(
      false,
      (w, s) -> profile(w, "aws_access_key_id=" + Replies.ID + "\naws_secret_access_key=" + s)),
  SESSION_TOKEN_IN_PROFILE(
      false,
      (w, s) ->
          profile(
              w,
              "aws_access_key_id="
                  + Replies.ID
                  + "\naws_secret_access_key=key\naws_session_token="
                  + s)),
  SECRET_KEY_IN_BROKEN_PROFILE(false, (w, s) -> profile(w, "aws_secret_access_key\n" + s)),
  SECRET_KEY_OF_CONTAINER(false, (w, s) -> container(w, 200, Replies.keys(Replies.ID, s, "t"))),
  SESSION_TOKEN_OF_CONTAINER(
      false, (w, s) -> container(w, 200, Replies.keys(Replies.ID, "key", s))),
  SECRET_KEY_OF_INSTANCE(
      false, (w, s) -> instance(w, "session", Replies.keys(Replies.ID, s, "token"))),
  SESSION_TOKEN_OF_INSTANCE(
      false, (w, s) -> instance(w, "session", Replies.keys(Replies.ID, "key", s))),
  INSTANCE_METADATA_SESSION(
      false, (w, s) -> instance(w, s, Replies.keys(Replies.ID, "key", "token"))),
  SECRET_KEY_OF_ASSUMED_ROLE(
      false, (w, s) -> roleOfProfile(w.reply(Replies.STS, Replies.sts(s, "t")))),
  SESSION_TOKEN_OF_ASSUMED_ROLE(
      false, (w, s) -> roleOfProfile(w.reply(Replies.STS, Replies.sts("key", s)))),
  SECRET_KEY_FOR_WEB_IDENTITY(
      false, (w, s) -> webIdentity(w, "a.b.c").reply(Replies.STS, Replies.sts(s, "t"))),
  SESSION_TOKEN_FOR_WEB_IDENTITY(
      false, (w, s) -> webIdentity(w, "a.b.c").reply(Replies.STS, Replies.sts("key", s))),
  CREDENTIAL_PROCESS(false, (w, s) -> profile(w, "credential_process = vault --token " + s)),
  CREDENTIAL_PROCESS_OUTPUT(
      false,
      (w, s) ->
          profile(w, "credential_process = give")
              .output("give", Reading.present(Replies.processKeys(s, s)))),
  CREDENTIAL_PROCESS_NONSENSE(
      false,
      (w, s) ->
          profile(w, "credential_process = give").output("give", Reading.present("error: " + s))),
  WEB_IDENTITY_TOKEN(false, (w, s) -> webIdentity(w, s)),
  WEB_IDENTITY_TOKEN_ECHOED(
      false,
      (w, s) ->
          webIdentity(w, s)
              .reply(Replies.STS, Replies.refusal("InvalidIdentityToken", "bad token " + s))),
  WEB_IDENTITY_TOKEN_IN_PROFILE(
      false,
      (w, s) ->
          profile(w, "role_arn=" + Replies.ROLE + "\nweb_identity_token_file=/token")
              .file("/token", s)),
  AUTHORIZATION_TOKEN(
      false,
      (w, s) ->
          container(w, 200, Replies.keys(Replies.ID, "key", "token"))
              .env("AWS_CONTAINER_AUTHORIZATION_TOKEN", s)),
  AUTHORIZATION_TOKEN_FILE(
      false,
      (w, s) ->
          container(w, 200, Replies.keys(Replies.ID, "key", "token"))
              .env("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", "/token")
              .file("/token", s)),
  AUTHORIZATION_TOKEN_ECHOED(
      false,
      (w, s) ->
          container(w, 401, "your token " + s + " is not welcome")
              .env("AWS_CONTAINER_AUTHORIZATION_TOKEN", s)),
  AUTHORIZATION_TOKEN_LOST_ON_THE_WAY(
      false,
      (w, s) ->
          w.file("/proc/self/status", "Pid:\t7\nPPid:\t1\n")
              .file(
                  "/proc/1/environ",
                  "AWS_CONTAINER_CREDENTIALS_FULL_URI=http://127.0.0.1:1/\0"
                      + "AWS_CONTAINER_AUTHORIZATION_TOKEN="
                      + s
                      + "\0")),
  SECRETS_ECHOED_BY_STS(
      false,
      (w, s) ->
          environmentKeys(w, s, s)
              .reply(
                  Replies.STS, Replies.refusal("SignatureDoesNotMatch", "you sent <" + s + ">"))),
  PART_OF_A_SECRET_ECHOED_BY_STS(
      false,
      (w, s) ->
          environmentKeys(w, "key", s)
              .reply(
                  Replies.STS,
                  Replies.refusal("InvalidClientTokenId", s.substring(0, s.length() - 3) + "..."))),
  SECRET_AS_STS_ERROR_CODE(
      false,
      (w, s) -> environmentKeys(w, "key", s).reply(Replies.STS, Replies.refusal(s, "refused"))),
  LETTERS_AS_STS_ERROR_CODE(
      false,
      (w, s) -> environmentKeys(w, "key", s).reply(Replies.STS, Replies.refusal(s, "refused"))),
  PROXY_PASSWORD(
      false,
      (w, s) -> environmentKeys(w, "key", s).env("HTTPS_PROXY", "http://me:" + s + "@proxy:1")),
  PASSWORD_IN_FULL_URI(true, (w, s) -> fullUri(w, "http://me:" + s + "@127.0.0.1:1/role")),
  QUERY_OF_FULL_URI(true, (w, s) -> fullUri(w, "http://127.0.0.1:1/role?token=" + s)),
  QUERY_OF_REFUSED_URI(true, (w, s) -> fullUri(w, "http://example.com/role?token=" + s)),
  HOST_OF_FULL_URI(true, (w, s) -> fullUri(w, "http://" + s + "/")),
  PASSWORD_IN_ENDPOINT_URL(
      true,
      (w, s) ->
          environmentKeys(w, "key", "token").env("AWS_ENDPOINT_URL", "http://me:" + s + "@sts:1/")),
  AS_FULL_URI(true, (w, s) -> fullUri(w, s)),
  AS_RELATIVE_URI(true, (w, s) -> w.env("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", s)),
  BEHIND_THE_SLASH_OF_RELATIVE_URI(
      true, (w, s) -> w.env("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/" + s)),
  AS_ENDPOINT_URL(
      true, (w, s) -> environmentKeys(w, "key", "token").env("AWS_ENDPOINT_URL_STS", s)),
  AS_INSTANCE_ENDPOINT(true, (w, s) -> w.env("AWS_EC2_METADATA_SERVICE_ENDPOINT", s)),
  AS_TASK_METADATA_URI(true, (w, s) -> w.env("ECS_CONTAINER_METADATA_URI_V4", s)),
  AS_ACCESS_KEY_ID(
      true,
      (w, s) ->
          w.env("AWS_ACCESS_KEY_ID", s)
              .env("AWS_SECRET_ACCESS_KEY", "key")
              .reply(Replies.STS, Replies.refusal("IncompleteSignature", "Credential=" + s))),
  AS_ACCESS_KEY_ID_IN_PROFILE(
      true, (w, s) -> profile(w, "aws_access_key_id=" + s + "\naws_secret_access_key=key")),
  AS_ACCESS_KEY_ID_OF_CONTAINER(true, (w, s) -> container(w, 200, Replies.keys(s, "key", "token"))),
  AS_TOKEN_FILE(true, (w, s) -> webIdentity(w, "a.b.c").env("AWS_WEB_IDENTITY_TOKEN_FILE", s)),
  AS_AUTHORIZATION_TOKEN_FILE(
      true,
      (w, s) ->
          container(w, 200, Replies.keys(Replies.ID, "key", "token"))
              .env("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", s)),
  AS_CONFIG_FILE(true, (w, s) -> w.env("AWS_CONFIG_FILE", s)),
  AS_CONFIG_FILE_UNREADABLE(
      true, (w, s) -> w.env("AWS_CONFIG_FILE", s).noFile(s, Reading.Status.DENIED)),
  AS_REGION(true, (w, s) -> environmentKeys(w, "key", "token").env("AWS_REGION", s)),
  AS_REGION_OF_PROFILE(
      true,
      (w, s) ->
          profile(
              w.env("AWS_REGION", ""),
              "aws_access_key_id=" + Replies.ID + "\naws_secret_access_key=key\nregion=" + s)),
  AS_ROLE_ARN(true, (w, s) -> webIdentity(w, "a.b.c").env("AWS_ROLE_ARN", s)),
  AS_ROLE_ARN_OF_PROFILE(
      true,
      (w, s) ->
          environmentKeys(w, "key", "token")
              .file(
                  "/home/app/.aws/config",
                  "[default]\nrole_arn=" + s + "\ncredential_source=Environment\n")),
  AS_PROFILE_NAME(true, (w, s) -> profile(w.env("AWS_PROFILE", s), "region=eu-central-1")),
  AS_PROFILE_NAME_WITHOUT_FILES(true, (w, s) -> w.env("AWS_PROFILE", s)),
  AS_SOURCE_PROFILE(
      true, (w, s) -> profile(w, "role_arn=" + Replies.ROLE + "\nsource_profile=" + s)),
  AS_CREDENTIAL_SOURCE(
      true, (w, s) -> profile(w, "role_arn=" + Replies.ROLE + "\ncredential_source=" + s)),
  AS_SWITCH(true, (w, s) -> w.env("AWS_EC2_METADATA_DISABLED", s)),
  AS_SESSION_NAME(true, (w, s) -> webIdentity(w, "a.b.c").env("AWS_ROLE_SESSION_NAME", s)),
  AS_INSTANCE_ID(
      true,
      (w, s) ->
          instance(w, "session", Replies.keys(Replies.ID, "key", "token"))
              .reply("GET http://169.254.169.254/latest/meta-data/instance-id", 200, s)),
  AS_REGION_OF_INSTANCE(
      true,
      (w, s) ->
          instance(w, "session", Replies.keys(Replies.ID, "key", "token"))
              .reply("GET http://169.254.169.254/latest/meta-data/placement/region", 200, s)),
  SESSION_NAME_THAT_STS_REPEATS(
      true,
      (w, s) ->
          webIdentity(w, "a.b.c")
              .env("AWS_ROLE_SESSION_NAME", s)
              .reply(Replies.STS, Replies.sts("key", "token", s))),
  QUERY_OF_ENDPOINT_URL(
      true,
      (w, s) ->
          environmentKeys(w, "key", "token").env("AWS_ENDPOINT_URL_STS", "https://sts:1/?t=" + s)),
  USER_OF_ENDPOINT_URL(
      true,
      (w, s) ->
          environmentKeys(w, "key", "token").prop("aws.endpointUrl", "https://" + s + "@sts:1/")),
  ENDPOINT_URL_OF_PROFILE(
      true,
      (w, s) ->
          profile(
              environmentKeys(w, "key", "token"),
              "endpoint_url = https://me:" + s + "@sts:1/?t=" + s)),
  PASSWORD_IN_INSTANCE_ENDPOINT(
      true,
      (w, s) -> w.env("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://me:" + s + "@[fd00:ec2::254]/")),
  SHORT_AS_TOKEN_FILE(
      true, (w, s) -> webIdentity(w, "a.b.c").env("AWS_WEB_IDENTITY_TOKEN_FILE", s)),
  SHORT_AS_CONFIG_FILE(
      true, (w, s) -> w.env("AWS_CONFIG_FILE", s).noFile(s, Reading.Status.DENIED)),
  SHORT_AS_CREDENTIALS_FILE(true, (w, s) -> w.env("AWS_SHARED_CREDENTIALS_FILE", s).file(s, "[x")),
  SLASHED_AS_TOKEN_FILE(
      true, (w, s) -> webIdentity(w, "a.b.c").prop("aws.webIdentityTokenFile", s)),
  SLASHED_AS_CREDENTIALS_FILE(true, (w, s) -> w.prop("aws.sharedCredentialsFile", s)),
  AS_S3A_PROVIDER(true, (w, s) -> Replies.hadoop(w, "aws.credentials.provider", s)),
  AS_S3A_PROVIDER_OF_A_PACKAGE(
      true, (w, s) -> Replies.hadoop(w, "aws.credentials.provider", "org.x." + s)),
  AS_S3A_PROVIDER_AMONG_OTHERS(
      true,
      (w, s) -> Replies.hadoop(w, "aws.credentials.provider", "org.x.A, " + s + "\n, org.x.B")),
  AS_S3A_PROVIDER_OF_A_BUCKET(
      true, (w, s) -> Replies.hadoop(w, "bucket.orders.aws.credentials.provider", s)),
  AS_S3A_MAPPED_PROVIDER(
      true, (w, s) -> Replies.hadoop(w, "aws.credentials.provider.mapping", "org.x.A=org.x." + s)),
  AS_S3A_REGION(true, (w, s) -> Replies.hadoop(w, "endpoint.region", s)),
  AS_S3A_ENDPOINT(true, (w, s) -> Replies.hadoop(w, "endpoint", s)),
  AS_S3A_KEY_ID(true, (w, s) -> Replies.hadoop(w, "access.key", s)),
  AS_S3A_SESSION_NAME(true, (w, s) -> Replies.hadoop(w, "assumed.role.session.name", s)),
  AS_S3A_BUCKET(true, (w, s) -> Replies.hadoop(w, "bucket." + s + ".access.key", s));

  private final boolean pasted;
  private final BiConsumer<FakeSurroundings, String> planting;

  Position(boolean pasted, BiConsumer<FakeSurroundings, String> planting) {
    this.pasted = pasted;
    this.planting = planting;
  }

  /** Whether it is there by mistake, and can only be told by its shape. */
  boolean isPasted() {
    return pasted;
  }

  /** A secret that can be in this position. */
  String fitting(String secret) {
    if (this == HOST_OF_FULL_URI) {
      return secret.replaceAll("[^A-Za-z0-9]", "x");
    }
    if (name().startsWith("SHORT")) {
      return letters(secret).substring(0, 20);
    }
    if (name().startsWith("SLASHED")) {
      return letters(secret).substring(0, 11) + "/" + letters(secret).substring(11, 22);
    }
    if (this == SESSION_NAME_THAT_STS_REPEATS
        || name().startsWith("AS_S3A_PROVIDER")
        || this == AS_S3A_MAPPED_PROVIDER) {
      return "K" + letters(secret).substring(0, 39);
    }
    return this == LETTERS_AS_STS_ERROR_CODE
        ? secret.replaceAll("[^A-Za-z.]", "x").substring(0, 30)
        : secret;
  }

  /** Letters and digits, both in both cases: what a name of AWS's or of a class can be. */
  private static String letters(String secret) {
    return "aZ7" + secret.replaceAll("[^A-Za-z0-9]", "x");
  }

  /** A world with the secret in this position; STS knows everybody unless the position forbids. */
  FakeSurroundings worldWith(String secret) {
    FakeSurroundings world =
        new FakeSurroundings()
            .env("HOME", "/home/app")
            .env("AWS_REGION", "eu-central-1")
            .reply(Replies.STS, Replies.sts("key", "token"));
    planting.accept(world, secret);
    return world;
  }

  private static FakeSurroundings environmentKeys(FakeSurroundings w, String key, String token) {
    return w.env("AWS_ACCESS_KEY_ID", Replies.ID)
        .env("AWS_SECRET_ACCESS_KEY", key)
        .env("AWS_SESSION_TOKEN", token);
  }

  private static FakeSurroundings profile(FakeSurroundings w, String lines) {
    return w.file("/home/app/.aws/config", "[default]\n" + lines + "\n");
  }

  private static FakeSurroundings roleOfProfile(FakeSurroundings w) {
    return environmentKeys(w, "key", "token")
        .env("AWS_PROFILE", "default")
        .file(
            "/home/app/.aws/config",
            "[default]\nrole_arn=" + Replies.ROLE + "\ncredential_source=Environment\n");
  }

  private static FakeSurroundings container(FakeSurroundings w, int status, String body) {
    return w.env("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/v2/credentials/0123")
        .reply(Replies.CONTAINER, status, body);
  }

  private static FakeSurroundings fullUri(FakeSurroundings w, String uri) {
    return w.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", uri);
  }

  private static FakeSurroundings instance(FakeSurroundings w, String session, String keys) {
    return w.reply(Replies.IMDS_SESSION, Replies.session(200, session))
        .reply(Replies.ROLES, 200, "node")
        .reply(Replies.ROLES + "node", 200, keys)
        .reply(
            "GET http://169.254.169.254/latest/meta-data/instance-id", 200, "i-0abc1234def567890")
        .reply("GET http://169.254.169.254/latest/meta-data/placement/region", 200, "eu-central-1");
  }

  private static FakeSurroundings webIdentity(FakeSurroundings w, String token) {
    return w.env("AWS_ROLE_ARN", Replies.ROLE)
        .env("AWS_WEB_IDENTITY_TOKEN_FILE", "/token")
        .file("/token", token);
  }
}
