package dev.whoami.e2e;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What a healthy endpoint of AWS would answer to a path, with secrets that are easy to find. */
final class HealthyReplies {
  static final String SECRET_KEY = "rawSecretKey+never/shown/anywhere/0123456";
  static final String TOKEN = "rawSessionToken-never-shown-anywhere-0123456789";
  static final String METADATA_TOKEN = "rawMetadataToken-never-shown-anywhere==";

  private static final String TASK_ARN =
      "arn:aws:ecs:us-west-2:111122223333:task/prod/4d5c1f0e9b8a47639281706f5e4d3c2b";

  private HealthyReplies() {}

  static String of(String path) {
    if (path.endsWith("/latest/api/token")) {
      return METADATA_TOKEN;
    }
    if (path.endsWith("/security-credentials/")) {
      return "ecsInstanceRole";
    }
    if (path.contains("/credentials/") || path.contains("/security-credentials/")) {
      return credentials();
    }
    if (path.endsWith("/task")) {
      return "{\"TaskARN\":\""
          + TASK_ARN
          + "\",\"Cluster\":\"prod\",\"Family\":\"app\",\"Revision\":\"7\","
          + "\"AvailabilityZone\":\"us-west-2b\",\"LaunchType\":\"EC2\"}";
    }
    return path.equals("/") ? identity() : "i-0abc1234def567890";
  }

  private static String credentials() {
    Instant end = Instant.now().plus(Duration.ofHours(6)).truncatedTo(ChronoUnit.SECONDS);
    return "{\"Code\":\"Success\",\"RoleArn\":\"arn:aws:iam::111122223333:role/app-task-role\","
        + "\"AccessKeyId\":\"ASIARAWEXAMPLERAW001\",\"SecretAccessKey\":\""
        + SECRET_KEY
        + "\",\"Token\":\""
        + TOKEN
        + "\",\"Expiration\":\""
        + end
        + "\"}";
  }

  private static String identity() {
    return "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">"
        + "<GetCallerIdentityResult><Arn>arn:aws:sts::111122223333:assumed-role/app-task-role/"
        + "4d5c1f0e9b8a47639281706f5e4d3c2b</Arn><UserId>AROAEXAMPLE:x</UserId>"
        + "<Account>111122223333</Account></GetCallerIdentityResult>"
        + "</GetCallerIdentityResponse>";
  }
}
