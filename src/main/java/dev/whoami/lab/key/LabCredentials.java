package dev.whoami.lab.key;

import java.time.Instant;

/** One set of credentials and whose they are. */
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

  /** A user's keys, which never end. */
  static LabCredentials lasting(String arn) {
    return new LabCredentials(
        "AKIA" + RandomText.upper(16), RandomText.mixed(40), "", Instant.MAX, arn);
  }

  /** A session's keys. */
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

  /** Empty for a user's keys. */
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

  /** The unique ID that STS reports as UserId: a session's has the session's name behind it. */
  public String userId() {
    return sessionToken.isEmpty()
        ? "AIDAEXAMPLEEXAMPLE001"
        : "AROAEXAMPLEEXAMPLE001:" + arn.substring(arn.lastIndexOf('/') + 1);
  }
}
