package dev.whoami.aws;

/** The caller's identity, as STS reports it. */
public final class CallerIdentity {
  private final Arn arn;
  private final String account;
  private final String userId;

  CallerIdentity(Arn arn, String account, String userId) {
    this.arn = arn;
    this.account = account;
    this.userId = userId;
  }

  public Arn arn() {
    return arn;
  }

  public String account() {
    return account;
  }

  public String userId() {
    return userId;
  }
}
