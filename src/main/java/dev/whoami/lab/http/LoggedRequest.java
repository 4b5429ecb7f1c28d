package dev.whoami.lab.http;

/** One request that the endpoints of a world answered, as far as it says who asked for what. */
public final class LoggedRequest {
  private final boolean isOfAws;
  private final String endpoint;
  private final String action;
  private final String accessKeyId;
  private final boolean isAccepted;
  private final int status;
  private final long millis;

  private LoggedRequest(
      boolean isOfAws,
      String endpoint,
      String action,
      String accessKeyId,
      boolean isAccepted,
      int status,
      long millis) {
    this.isOfAws = isOfAws;
    this.endpoint = endpoint;
    this.action = action;
    this.accessKeyId = accessKeyId;
    this.isAccepted = isAccepted;
    this.status = status;
    this.millis = millis;
  }

  /**
   * A request to a service of AWS.
   *
   * @param action what the service was asked to do
   * @param accessKeyId whose key it was signed with; empty where it was not
   * @param isAccepted whether AWS takes that key for valid
   * @param status of the reply; 0 where none came
   * @param millis since the world began
   */
  public static LoggedRequest ofAws(
      String service,
      String action,
      String accessKeyId,
      boolean isAccepted,
      int status,
      long millis) {
    return new LoggedRequest(true, service, action, accessKeyId, isAccepted, status, millis);
  }

  /** A request to an endpoint of the platform, which no client signs. */
  public static LoggedRequest ofPlatform(String endpoint, int status, long millis) {
    return new LoggedRequest(false, endpoint, "", "", false, status, millis);
  }

  /** The same with a later beginning of time. */
  public LoggedRequest since(long began) {
    return new LoggedRequest(
        isOfAws, endpoint, action, accessKeyId, isAccepted, status, millis - began);
  }

  /** Whether it was sent to a service of AWS, and not to an endpoint of the platform. */
  public boolean isOfAws() {
    return isOfAws;
  }

  /** The endpoint's name: container, instance, task, sts, s3, or another service of AWS. */
  public String endpoint() {
    return endpoint;
  }

  public String action() {
    return action;
  }

  public String accessKeyId() {
    return accessKeyId;
  }

  public boolean isSigned() {
    return !accessKeyId.isEmpty();
  }

  public boolean isAccepted() {
    return isAccepted;
  }

  public int status() {
    return status;
  }

  public long millis() {
    return millis;
  }
}
