package dev.whoami.lab.key;

import java.time.Instant;

/** A set of credentials and their owner. */
public final class LabCredentials {
  private final String accessKeyId;
  private final String secretAccessKey;
  private final String sessionToken;
  private final Instant expiration;
  private final String arn;

  private LabCredentials(
      String accessKeyId,
      String secretAccessKey,
      String sessionToken,
      Instant expiration,
      String arn) {
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    this.expiration = expiration;
    this.arn = arn;
  }

  /** The keys of a user, which never expire. */
  static LabCredentials lasting(String arn) {
    return new LabCredentials(
        "AKIA" + RandomText.upper(16), RandomText.mixed(40), "", Instant.MAX, arn);
  }

  /** The keys of a session. */
  static LabCredentials until(Instant expiration, String arn) {
    return new LabCredentials(
        "ASIA" + RandomText.upper(16),
        RandomText.mixed(40),
        RandomText.mixed(200),
        expiration,
        arn);
  }

  public String accessKeyId() {
    return accessKeyId;
  }

  public String secretAccessKey() {
    return secretAccessKey;
  }

  /** The session token; empty for a user's keys. */
  public String sessionToken() {
    return sessionToken;
  }

  public Instant expiration() {
    return expiration;
  }

  public boolean isExpired() {
    return expiration.isBefore(Instant.now());
  }

  public String arn() {
    return arn;
  }

  /** The unique ID that STS reports as UserId; for a session, the session's name follows it. */
  public String userId() {
    return sessionToken.isEmpty()
        ? "AIDAEXAMPLEEXAMPLE001"
        : "AROAEXAMPLEEXAMPLE001:" + arn.substring(arn.lastIndexOf('/') + 1);
  }
}
