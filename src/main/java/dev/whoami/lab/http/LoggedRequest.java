package dev.whoami.lab.http;

/** One request that the endpoints of a world answered: the caller and the action. */
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
   * A request to a service of AWS. The access key ID is that of the signature; empty if there is
   * none. The status is 0 if no reply came. The time is in milliseconds since the start of the
   * world.
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

  /** A request to an endpoint of the platform, which clients do not sign. */
  public static LoggedRequest ofPlatform(String endpoint, int status, long millis) {
    return new LoggedRequest(false, endpoint, "", "", false, status, millis);
  }

  /** The request with its time counted from a later start. */
  public LoggedRequest since(long began) {
    return new LoggedRequest(
        isOfAws, endpoint, action, accessKeyId, isAccepted, status, millis - began);
  }

  /** Whether it went to a service of AWS, and not to an endpoint of the platform. */
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
