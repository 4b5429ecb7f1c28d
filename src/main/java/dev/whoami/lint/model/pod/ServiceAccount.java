package dev.whoami.lint.model.pod;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.SourceLocation;

/** A ServiceAccount that a file declares; what gives it a role is an {@link AccountRole}. */
public final class ServiceAccount implements Declared {
  private final SourceLocation at;
  private final PodAccount account;

  private ServiceAccount(SourceLocation at, PodAccount account) {
    this.at = at;
    this.account = account;
  }

  public static ServiceAccount of(SourceLocation at, PodAccount account) {
    return new ServiceAccount(at, account);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  public PodAccount account() {
    return account;
  }
}
