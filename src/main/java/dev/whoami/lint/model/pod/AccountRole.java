package dev.whoami.lint.model.pod;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;
import java.util.Collections;

/**
 * Something that gives a ServiceAccount a role: the annotation of IRSA, or an association. An
 * identity of another cloud also counts, since its pods are none of EKS.
 */
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

  /** A declaration that may give a role to any ServiceAccount. */
  public static AccountRole ofAny(SourceLocation at) {
    return of(at, PodAccount.anywhere(Setting.unknown(Collections.emptyList())));
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
