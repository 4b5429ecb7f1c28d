package dev.whoami.e2e;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a healthy endpoint of AWS would answer to a path, with secrets that are easy to find. STS
 * knows the owners of the keys by their IDs.
 */
final class HealthyReplies {
  static final String SECRET_KEY = "rawSecretKey+never/shown/anywhere/0123456";
  static final String TOKEN = "rawSessionToken-never-shown-anywhere-0123456789";
  static final String METADATA_TOKEN = "rawMetadataToken-never-shown-anywhere==";

  /** What STS says to keys that are no longer valid, and to those that it does not know. */
  static final String EXPIRED_TOKEN =
      refusal("ExpiredToken", "The security token included in the request is expired");

  private static final String REFUSED_SESSION = "401 - Unauthorized";

  private static final String UNKNOWN_TOKEN =
      refusal("InvalidClientTokenId", "The security token included in the request is invalid.");

  private static final String TASK = "4d5c1f0e9b8a47639281706f5e4d3c2b";
  private static final String INSTANCE = "i-0abc1234def567890";
  private static final String OF_TASK = "ASIARAWEXAMPLETASK01";
  private static final String OF_POD = "ASIARAWEXAMPLEPODS01";
  private static final String OF_INSTANCE = "ASIARAWEXAMPLEHOST01";
  private static final String EXPIRED = "ASIAOLD";

  private HealthyReplies() {}

  /**
   * The answer.
   *
   * @param key the ID of the access key that signed the request, or an empty text
   * @param session the session token of instance metadata that was sent, or an empty text
   */
  static String of(String path, String key, String session) {
    if (!session.isEmpty() && !session.equals(METADATA_TOKEN)) {
      return REFUSED_SESSION;
    }
    if (path.endsWith("/latest/api/token")) {
      return METADATA_TOKEN;
    }
    if (path.endsWith("/security-credentials/")) {
      return "ecsInstanceRole";
    }
    if (path.contains("/security-credentials/")) {
      return credentials(OF_INSTANCE, "ecsInstanceRole");
    }
    if (path.equals("/v1/credentials")) {
      return credentials(OF_POD, "app-pod-role");
    }
    if (path.contains("/credentials/")) {
      return credentials(OF_TASK, "app-task-role");
    }
    if (path.endsWith("/task")) {
      return "{\"TaskARN\":\"arn:aws:ecs:us-west-2:111122223333:task/prod/"
          + TASK
          + "\",\"Cluster\":\"prod\",\"Family\":\"app\",\"Revision\":\"7\","
          + "\"AvailabilityZone\":\"us-west-2b\",\"LaunchType\":\"EC2\"}";
    }
    return path.equals("/") ? identity(key) : INSTANCE;
  }

  /** The status with which it is sent. */
  static String statusOf(String answer) {
    if (answer.equals(REFUSED_SESSION)) {
      return "401 Unauthorized";
    }
    return answer.startsWith("<ErrorResponse") ? "403 Forbidden" : "200 OK";
  }

  /** The same answer of an endpoint that has not renewed its keys. */
  static String expired(String healthy) {
    return healthy
        .replaceAll("\"Expiration\":\"[^\"]*\"", "\"Expiration\":\"2026-01-01T00:00:00Z\"")
        .replace("ASIARAW", EXPIRED);
  }

  private static String credentials(String key, String role) {
    Instant end = Instant.now().plus(Duration.ofHours(6)).truncatedTo(ChronoUnit.SECONDS);
    return "{\"Code\":\"Success\",\"RoleArn\":\"arn:aws:iam::111122223333:role/"
        + role
        + "\",\"AccessKeyId\":\""
        + key
        + "\",\"SecretAccessKey\":\""
        + SECRET_KEY
        + "\",\"Token\":\""
        + TOKEN
        + "\",\"Expiration\":\""
        + end
        + "\"}";
  }

  private static String refusal(String code, String message) {
    return "<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error>"
        + "<Type>Sender</Type><Code>"
        + code
        + "</Code><Message>"
        + message
        + "</Message></Error></ErrorResponse>";
  }

  private static String identity(String key) {
    return switch (key) {
      case OF_TASK -> identityIn("app-task-role/" + TASK);
      case OF_POD -> identityIn("app-pod-role/eks-prod-app-0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0");
      case OF_INSTANCE -> identityIn("ecsInstanceRole/" + INSTANCE);
      default -> key.startsWith(EXPIRED) ? EXPIRED_TOKEN : UNKNOWN_TOKEN;
    };
  }

  private static String identityIn(String session) {
    return "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
        + "<GetCallerIdentityResult><Arn>arn:aws:sts::111122223333:assumed-role/"
        + session
        + "</Arn><UserId>AROAEXAMPLE:x</UserId>"
        + "<Account>111122223333</Account></GetCallerIdentityResult>"
        + "</GetCallerIdentityResponse>";
  }
}
