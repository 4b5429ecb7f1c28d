package dev.whoami.log;

/** Events of CloudTrail, as far as a test needs them. */
final class TrailEvents {
  private static final String ROLE = "arn:aws:sts::111122223333:assumed-role/";

  private TrailEvents() {}

  /** A session made a call with these keys, from a container. */
  static String used(String session, String key, String call) {
    return event(
        "{\"type\":\"AssumedRole\",\"arn\":\"%s%s\",\"accessKeyId\":\"%s\"}"
            .formatted(ROLE, session, key),
        call,
        "Boto3/1.34.2 exec-env/AWS_ECS_EC2",
        "");
  }

  /** A session made another one, whose keys have this number. */
  static String made(String call, String session, String key, String other, int number) {
    return event(
        "{\"type\":\"AssumedRole\",\"arn\":\"%s%s\",\"accessKeyId\":\"%s\"}"
            .formatted(ROLE, session, key),
        call,
        "Boto3/1.34.2 exec-env/AWS_ECS_EC2",
        answer(other, number));
  }

  /** What is in the event of a call that gave the keys with this number. */
  static String answer(String session, int number) {
    return (",\"responseElements\":{\"credentials\":{\"accessKeyId\":\"ASIAGIVENGIVEN%06d\"},"
            + "\"assumedRoleUser\":{\"arn\":\"%s%s\"}}")
        .formatted(number, ROLE, session);
  }

  /**
   * Any event: the identity is an object, and more begins with a comma. A service names itself
   * where others have an address.
   */
  static String event(String identity, String call, String agent, String more) {
    String[] parts = call.split(":", -1);
    return ("{\"eventVersion\":\"1.11\",\"userIdentity\":%s,\"eventTime\":"
            + "\"2026-01-02T03:04:05Z\",\"eventSource\":\"%s.amazonaws.com\",\"eventName\":"
            + "\"%s\",\"userAgent\":\"%s\",\"sourceIPAddress\":\"%s\"%s}")
        .formatted(
            identity,
            parts[0],
            parts[1],
            agent,
            agent.endsWith(".amazonaws.com") ? agent : "10.0.3.7",
            more);
  }
}
