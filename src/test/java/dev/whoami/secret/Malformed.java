package dev.whoami.secret;

import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpReply;
import java.util.Collections;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** A reply that is not what it should be, and that holds a secret. */
record Malformed(Where where, Form form, int status, String secret) {

  String body() {
    return form.body.apply(secret);
  }

  FakeSurroundings world() {
    HttpReply reply = HttpReply.answered(status, Collections.emptyMap(), body());
    FakeSurroundings world =
        new FakeSurroundings().env("HOME", "/home/app").env("AWS_REGION", "eu-central-1");
    return where.world.apply(world, reply);
  }

  /** The endpoint that answers it. */
  enum Where {
    CONTAINER(
        (w, reply) ->
            w.env("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/v2/credentials/0123")
                .reply(Replies.CONTAINER, reply)),
    INSTANCE_SESSION(
        (w, reply) -> w.reply(Replies.IMDS_SESSION, Replies.session(reply.status(), reply.body()))),
    INSTANCE_ROLES(
        (w, reply) ->
            w.reply(Replies.IMDS_SESSION, Replies.session(200, "session"))
                .reply(Replies.ROLES, reply)),
    INSTANCE_KEYS(
        (w, reply) ->
            w.reply(Replies.IMDS_SESSION, Replies.session(200, "session"))
                .reply(Replies.ROLES, 200, "node")
                .reply(Replies.ROLES + "node", reply)),
    INSTANCE_ID(
        (w, reply) ->
            w.reply(Replies.IMDS_SESSION, Replies.session(200, "session"))
                .reply(Replies.ROLES, 200, "node")
                .reply("GET http://169.254.169.254/latest/meta-data/instance-id", reply)),
    STS_IDENTITY(
        (w, reply) ->
            w.env("AWS_ACCESS_KEY_ID", Replies.ID)
                .env("AWS_SECRET_ACCESS_KEY", "key")
                .reply(Replies.STS, reply)),
    STS_TRADE(
        (w, reply) ->
            w.env("AWS_ROLE_ARN", Replies.ROLE)
                .env("AWS_WEB_IDENTITY_TOKEN_FILE", "/token")
                .file("/token", "a.b.c")
                .reply(Replies.STS, reply)),
    STS_ROLE(
        (w, reply) ->
            w.env("AWS_ACCESS_KEY_ID", Replies.ID)
                .env("AWS_SECRET_ACCESS_KEY", "key")
                .file(
                    "/home/app/.aws/config",
                    "[default]\nrole_arn=" + Replies.ROLE + "\ncredential_source=Environment\n")
                .reply(Replies.STS, reply)),
    TASK_METADATA(
        (w, reply) ->
            w.env("ECS_CONTAINER_METADATA_URI_V4", "http://169.254.170.2/v4/0123")
                .reply("GET http://169.254.170.2/v4/0123/task", reply)),
    PROFILE_FILE((w, reply) -> w.file("/home/app/.aws/config", reply.body())),
    CREDENTIALS_FILE((w, reply) -> w.file("/home/app/.aws/credentials", reply.body())),
    TOKEN_FILE(
        (w, reply) ->
            w.env("AWS_ROLE_ARN", Replies.ROLE)
                .env("AWS_WEB_IDENTITY_TOKEN_FILE", "/token")
                .file("/token", reply.body()));

    private final BiFunction<FakeSurroundings, HttpReply, FakeSurroundings> world;

    Where(BiFunction<FakeSurroundings, HttpReply, FakeSurroundings> world) {
      this.world = world;
    }
  }

  /** What is wrong with it. */
  enum Form {
    BROKEN_OFF(s -> "{\"AccessKeyId\": \"ASIAEXAMPLEEXAMPLE01\", \"SecretAccessKey\": \"" + s),
    ONLY_THE_SECRET(s -> "{\"SecretAccessKey\": \"" + s + "\"}"),
    WRONG_TYPE(
        s -> "{\"AccessKeyId\": [\"" + s + "\"], \"SecretAccessKey\": {\"a\": \"" + s + "\"}}"),
    SECRET_AS_EXPIRATION(
        s ->
            "{\"AccessKeyId\": \"ASIAEXAMPLEEXAMPLE01\", \"SecretAccessKey\": \"key\","
                + " \"Expiration\": \""
                + s
                + "\"}"),
    SECRET_AS_CODE(s -> "{\"code\": \"" + s + "\", \"message\": \"" + s + "\"}"),
    SECRET_AS_FIELD(s -> "{\"" + s + "\": \"" + s + "\"}"),
    PAGE(s -> "<html><body>no such thing: " + s + "</body></html>"),
    SENTENCE(s -> "error: token " + s + " is not valid"),
    BROKEN_XML(s -> "<ErrorResponse><Error><Code>Invalid</Code><Message>" + s),
    NO_CREDENTIALS(
        s ->
            "<AssumeRoleResponse><AssumeRoleResult><SourceIdentity>"
                + Replies.xml(s)
                + "</SourceIdentity></AssumeRoleResult></AssumeRoleResponse>"),
    HALF_CREDENTIALS(
        s ->
            "<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials>"
                + "<AccessKeyId>ASIAEXAMPLEEXAMPLE05</AccessKeyId><SessionToken>"
                + Replies.xml(s)
                + "</SessionToken></Credentials></AssumeRoleWithWebIdentityResult>"
                + "</AssumeRoleWithWebIdentityResponse>"),
    NO_ARN(
        s ->
            "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>"
                + Replies.xml(s)
                + "</Arn></GetCallerIdentityResult></GetCallerIdentityResponse>"),
    PROFILE_LINES(s -> "[default\nregion = " + s + "\n" + s + "\n"),
    UNKNOWN_PROFILE_LINE(s -> "[default]\n" + s + "\n = " + s + "\n"),
    NUL(s -> "\0x\0\u0001" + s + "\0x\0");

    private final UnaryOperator<String> body;

    Form(UnaryOperator<String> body) {
      this.body = body;
    }
  }
}
