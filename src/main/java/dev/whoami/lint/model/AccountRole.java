package dev.whoami.lint.model;

/** Something that gives a ServiceAccount a role: the annotation of IRSA, or an association. */
public final class AccountRole implements Declared {
  private final SourceLocation at;
  private final PodAccount account;

  private AccountRole(SourceLocation at, PodAccount account) {
    this.at = at;
    this.account = account;
  }

  public static AccountRole of(SourceLocation at, PodAccount account) {
    return new AccountRole(at, account);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  /** Which one; open where the file leaves it open. */
  public PodAccount account() {
    return account;
  }
}
