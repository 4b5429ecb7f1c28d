package dev.whoami.report.writer;

import com.google.gson.JsonObject;
import dev.whoami.Whoami;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Expected;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpReply;
import java.time.Duration;
import java.util.Map;

/** A task on EC2 whose endpoint fails, with a text of one's choice wherever the outside speaks. */
public final class HostileWorld {
  private static final String IMDS = "http://169.254.169.254/latest/";
  private static final String ROLES = "GET " + IMDS + "meta-data/iam/security-credentials/";

  private final String text;

  private HostileWorld(String text) {
    this.text = text;
  }

  public static Diagnosis diagnosisOf(String text) {
    Expected expected = Expected.nothing().role("other " + text);
    DiagnosisRequest request =
        DiagnosisRequest.builder().expecting(expected).within(Duration.ofMinutes(5)).build();
    return Whoami.diagnose(new HostileWorld(text).world(), request);
  }

  private FakeSurroundings world() {
    return new FakeSurroundings()
        .env("AWS_EXECUTION_ENV", "AWS_ECS_EC2")
        .env("AWS_REGION", "eu-central-1")
        .env("HOME", "/home/" + text)
        .env("ECS_CONTAINER_METADATA_URI_V4", "http://169.254.170.2/v4/1")
        .env("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/v2/credentials/0123")
        .reply("GET http://169.254.170.2/v4/1/task", 200, task())
        .reply("GET http://169.254.170.2/v2/credentials/0123", 400, code())
        .reply("PUT " + IMDS + "api/token", session())
        .reply(ROLES, 200, "host")
        .reply(ROLES + "host", 200, keys())
        .reply("GET " + IMDS + "meta-data/instance-id", 200, text)
        .reply("POST https://sts.eu-central-1.amazonaws.com", 200, identity());
  }

  private String task() {
    JsonObject task = new JsonObject();
    task.addProperty("TaskARN", "arn:aws:ecs:eu-central-1:111122223333:task/prod/" + solid());
    task.addProperty("Cluster", text);
    task.addProperty("Family", text);
    task.addProperty("Revision", text);
    task.addProperty("LaunchType", "EC2");
    return task.toString();
  }

  private String code() {
    JsonObject json = new JsonObject();
    json.addProperty("code", text);
    return json.toString();
  }

  private static HttpReply session() {
    return HttpReply.answered(200, Map.of("x-aws-ec2-metadata-token-ttl-seconds", "60"), "t0ken");
  }

  private static String keys() {
    JsonObject json = new JsonObject();
    json.addProperty("Code", "Success");
    json.addProperty("AccessKeyId", "ASIAEXAMPLEEXAMPLE01");
    json.addProperty("SecretAccessKey", "h0stS3cr3t");
    json.addProperty("Token", "h0stT0ken");
    json.addProperty("Expiration", "2026-01-01T18:00:00Z");
    return json.toString();
  }

  private String identity() {
    return "<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>"
        + Markup.escaped("arn:aws:sts::111122223333:assumed-role/" + solid() + "/" + solid())
        + "</Arn><UserId>AROA:i</UserId><Account>111122223333</Account>"
        + "</GetCallerIdentityResult></GetCallerIdentityResponse>";
  }

  private String solid() {
    return solid(text);
  }

  /** An ARN has no gaps and only what can be seen, and a role's name no slash. */
  public static String solid(String text) {
    return text.replaceAll("[\\s/\\p{C}\\p{Z}]", "");
  }
}
