package dev.whoami.secret;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The replies of the endpoints, with a text of one's choice in each place. */
final class Replies {
  static final String CONTAINER = "GET http://169.254.170.2/v2/credentials/0123";
  static final String IMDS_SESSION = "PUT http://169.254.169.254/latest/api/token";
  static final String ROLES =
      "GET http://169.254.169.254/latest/meta-data/iam/security-credentials/";
  static final String STS = "POST https://sts.eu-central-1.amazonaws.com";
  static final String ID = "ASIAEXAMPLEEXAMPLE01";
  static final String ROLE = "arn:aws:iam::111122223333:role/app";

  private Replies() {}

  /** The instance metadata's answer to a request for a session. */
  static HttpReply session(int status, String token) {
    return HttpReply.answered(
        status, Map.of("x-aws-ec2-metadata-token-ttl-seconds", "21600"), token);
  }

  static String keys(String id, String secretKey, String token) {
    JsonObject json = new JsonObject();
    json.addProperty("AccessKeyId", id);
    json.addProperty("SecretAccessKey", secretKey);
    json.addProperty("Token", token);
    json.addProperty("Expiration", "2026-01-01T18:00:00Z");
    json.addProperty("RoleArn", ROLE);
    return json.toString();
  }

  static String processKeys(String secretKey, String token) {
    return keys("ASIAEXAMPLEEXAMPLE04", secretKey, token).replace("\"Token\"", "\"SessionToken\"");
  }

  /** An STS that knows everybody, and gives these secrets to whoever assumes a role. */
  static Function<HttpCall, HttpReply> sts(String secretKey, String token) {
    return sts(secretKey, token, "i-0abc1234def567890");
  }

  /** The same, which tells the name of the session. */
  static Function<HttpCall, HttpReply> sts(String secretKey, String token, String session) {
    return call -> {
      String form = FakeSurroundings.contentOf(call);
      String body =
          form.contains("Action=AssumeRoleWithWebIdentity")
              ? assumed("AssumeRoleWithWebIdentity", secretKey, token)
              : form.contains("Action=AssumeRole")
                  ? assumed("AssumeRole", secretKey, token)
                  : identity("app", session);
      return HttpReply.answered(200, Collections.emptyMap(), body);
    };
  }

  static String identity(String role, String session) {
    return "<GetCallerIdentityResponse><GetCallerIdentityResult>"
        + "<Arn>arn:aws:sts::111122223333:assumed-role/"
        + xml(role + "/" + session)
        + "</Arn>"
        + "<UserId>AROAEXAMPLE:i-0abc1234def567890</UserId><Account>111122223333</Account>"
        + "</GetCallerIdentityResult></GetCallerIdentityResponse>";
  }

  private static String assumed(String action, String secretKey, String token) {
    return "<"
        + action
        + "Response><"
        + action
        + "Result><Credentials><AccessKeyId>ASIAEXAMPLEEXAMPLE05</AccessKeyId><SecretAccessKey>"
        + xml(secretKey)
        + "</SecretAccessKey><SessionToken>"
        + xml(token)
        + "</SessionToken><Expiration>2026-01-01T18:00:00Z</Expiration></Credentials></"
        + action
        + "Result></"
        + action
        + "Response>";
  }

  /** Hadoop 3.4.3 with one setting of S3A's. */
  static void hadoop(FakeSurroundings world, String setting, String value) {
    String lib = "/opt/hadoop/share/hadoop/tools/lib/";
    world
        .env("HADOOP_HOME", "/opt/hadoop")
        .jar("/opt/hadoop/share/hadoop/common/hadoop-common-3.4.3.jar")
        .jar(lib + "hadoop-aws-3.4.3.jar")
        .jar(lib + "bundle-2.35.4.jar")
        .file(
            "/opt/hadoop/etc/hadoop/core-site.xml",
            "<configuration><property><name>fs.s3a."
                + xml(setting)
                + "</name><value>"
                + xml(value)
                + "</value></property></configuration>");
  }

  /** A refusal by STS. */
  static HttpReply refusal(String code, String message) {
    return HttpReply.answered(
        403,
        Collections.emptyMap(),
        "<ErrorResponse><Error><Type>Sender</Type><Code>"
            + xml(code)
            + "</Code><Message>"
            + xml(message)
            + "</Message></Error></ErrorResponse>");
  }

  /** A text as it stands in JSON, in XML and by itself. */
  static List<String> formsOf(String text) {
    String json = new JsonPrimitive(text).toString();
    return List.of(text, json.substring(1, json.length() - 1), xml(text));
  }

  static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
