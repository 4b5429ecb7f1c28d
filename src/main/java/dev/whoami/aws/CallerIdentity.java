package dev.whoami.aws;

/** Who STS says that a caller is. */
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
