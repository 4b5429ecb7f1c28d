package dev.whoami.secret;

import com.google.gson.JsonObject;
import dev.whoami.world.http.FakeSurroundings;
import java.util.function.BiConsumer;

/** The places where others name something, and their name can be repeated in a report. */
enum Voice {
  TASK_ARN((w, s) -> task(w, "TaskARN", "arn:aws:ecs:eu-central-1:111122223333:task/prod/" + s)),
  CLUSTER((w, s) -> task(w, "Cluster", s)),
  FAMILY((w, s) -> task(w, "Family", s)),
  REVISION((w, s) -> task(w, "Revision", s)),
  LAUNCH_TYPE((w, s) -> task(w, "LaunchType", s)),
  ZONE((w, s) -> task(w.env("AWS_REGION", ""), "AvailabilityZone", s)),
  CONTAINER_CODE((w, s) -> container(w, 400, json("code", s))),
  CONTAINER_MESSAGE((w, s) -> container(w, 500, json("message", s))),
  CONTAINER_PAGE((w, s) -> container(w, 403, "<html>" + s + "</html>")),
  CONTAINER_ROLE(
      (w, s) ->
          container(
              w, 200, Replies.keys(Replies.ID, "key", "token").replace("role/app", "role/" + s))),
  INSTANCE_ROLE(
      (w, s) ->
          w.reply(Replies.IMDS_SESSION, Replies.session(200, "session"))
              .reply(Replies.ROLES, 200, s)),
  STS_ROLE((w, s) -> keys(w).reply(Replies.STS, 200, Replies.identity(s, "session"))),
  STS_SESSION((w, s) -> keys(w).reply(Replies.STS, 200, Replies.identity("role", s))),
  STS_CODE((w, s) -> keys(w).reply(Replies.STS, Replies.refusal(s, "no"))),
  STS_MESSAGE((w, s) -> keys(w).reply(Replies.STS, Replies.refusal("AccessDenied", "no " + s))),
  ROLE_OF_PROFILE((w, s) -> profile(keys(w), "role_arn=" + s + "\ncredential_source=" + s)),
  PROFILE_NAME((w, s) -> profile(w.env("AWS_PROFILE", s), "source_profile=" + s)),
  EXECUTION_ENVIRONMENT((w, s) -> w.env("AWS_EXECUTION_ENV", s)),
  HOME((w, s) -> w.env("HOME", "/home/" + s)),
  CONFIG_FILE((w, s) -> w.env("AWS_CONFIG_FILE", "/etc/" + s)),
  TOKEN_FILE(
      (w, s) ->
          w.env("AWS_ROLE_ARN", Replies.ROLE).env("AWS_WEB_IDENTITY_TOKEN_FILE", "/run/" + s)),
  FULL_URI((w, s) -> w.env("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:1/" + s)),
  ENDPOINT((w, s) -> keys(w).env("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:1/" + s)),
  ABOVE(
      (w, s) ->
          w.file("/proc/self/status", "Pid:\t7\nPPid:\t1\n")
              .file("/proc/1/comm", s)
              .file("/proc/1/cmdline", s + "\0" + s)
              .file("/proc/1/environ", "AWS_CONTAINER_CREDENTIALS_FULL_URI=http://" + s + "\0")),
  JVM_COMMAND_LINE(
      (w, s) ->
          w.file(
                  "/proc/17/cmdline",
                  "java\0-Dx=" + s + "\0-cp\0/app/" + s + "/*\0org.x." + s + "\0")
              .file("/proc/17/environ", "CLASSPATH=/app/" + s + "\0")
              .jar("/app/" + s + "/hadoop-common-3.4.3.jar")
              .jar("/app/" + s + "/hadoop-aws-3.4.3.jar")),
  HADOOP_HOME((w, s) -> w.env("HADOOP_HOME", "/opt/" + s).jar("/opt/" + s + "/share/hadoop/x.jar")),
  S3A_PROVIDER((w, s) -> Replies.hadoop(w, "aws.credentials.provider", "org.x." + xml(s))),
  S3A_BUCKET((w, s) -> Replies.hadoop(w, "bucket." + xml(s) + ".endpoint", "x")),
  S3A_ENDPOINT((w, s) -> Replies.hadoop(w, "endpoint", "https://x/" + xml(s))),
  S3A_STORE(
      (w, s) ->
          Replies.hadoop(w, "security.credential.provider.path", "jceks://file/etc/" + xml(s)));

  private final BiConsumer<FakeSurroundings, String> planting;

  Voice(BiConsumer<FakeSurroundings, String> planting) {
    this.planting = planting;
  }

  /** A world in which others say this here. */
  FakeSurroundings worldWith(String said) {
    FakeSurroundings world =
        new FakeSurroundings()
            .env("HOME", "/home/app")
            .env("AWS_REGION", "eu-central-1")
            .reply(Replies.STS, Replies.sts("key", "token"));
    planting.accept(world, said);
    return world;
  }

  private static void task(FakeSurroundings w, String field, String said) {
    JsonObject task = new JsonObject();
    task.addProperty(
        "TaskARN",
        "arn:aws:ecs:eu-central-1:111122223333:task/prod/0123456789abcdef0123456789abcdef");
    task.addProperty("Cluster", "prod");
    task.addProperty("Family", "app");
    task.addProperty("Revision", "7");
    task.addProperty(field, said);
    keys(w)
        .env("AWS_EXECUTION_ENV", "AWS_ECS_EC2")
        .env("ECS_CONTAINER_METADATA_URI_V4", "http://169.254.170.2/v4/0123")
        .reply("GET http://169.254.170.2/v4/0123/task", 200, task.toString());
  }

  private static FakeSurroundings keys(FakeSurroundings w) {
    return w.env("AWS_ACCESS_KEY_ID", Replies.ID)
        .env("AWS_SECRET_ACCESS_KEY", "key")
        .env("AWS_SESSION_TOKEN", "token");
  }

  private static void container(FakeSurroundings w, int status, String body) {
    w.env("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/v2/credentials/0123")
        .reply(Replies.CONTAINER, status, body);
  }

  private static void profile(FakeSurroundings w, String lines) {
    w.file("/home/app/.aws/config", "[default]\n" + lines + "\n");
  }

  private static String json(String name, String said) {
    JsonObject json = new JsonObject();
    json.addProperty(name, said);
    return json.toString();
  }

  /** What no XML can hold is left out of it, but for what a reference can say. */
  private static String xml(String said) {
    return said.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ud800-\\udfff]", "");
  }
}
