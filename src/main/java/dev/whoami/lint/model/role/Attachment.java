package dev.whoami.lint.model.role;

import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;

/** A policy that is declared apart from the role that gets it. */
public final class Attachment implements Declared {
  private final SourceLocation at;
  private final Setting role;
  private final Policy policy;

  private Attachment(SourceLocation at, Setting role, Policy policy) {
    this.at = at;
    this.role = role;
    this.policy = policy;
  }

  public static Attachment of(SourceLocation at, Setting role, Policy policy) {
    return new Attachment(at, role, policy);
  }

  Attachment with(Policy newPolicy) {
    return new Attachment(at, role, newPolicy);
  }

  @Override
  public SourceLocation at() {
    return at;
  }

  public Setting role() {
    return role;
  }

  public Policy policy() {
    return policy;
  }
}
