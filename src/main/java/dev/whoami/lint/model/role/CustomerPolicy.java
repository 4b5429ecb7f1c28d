package dev.whoami.lint.model.role;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.SourceLocation;

/** A managed policy of one's own, declared apart from the roles that it is attached to. */
public final class CustomerPolicy implements Declared {
  private final SourceLocation at;
  private final String key;
  private final Policy policy;

  private CustomerPolicy(SourceLocation at, String key, Policy policy) {
    this.at = at;
    this.key = key;
    this.policy = policy;
  }

  /** The key is the name that references to it use. */
  public static CustomerPolicy of(SourceLocation at, String key, Policy policy) {
    return new CustomerPolicy(at, key, policy);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  String key() {
    return key;
  }

  Policy policy() {
    return policy;
  }
}
