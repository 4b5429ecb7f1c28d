package dev.whoami.lint.model;

/** A policy that is declared apart from the role that gets it. */
public final class Attachment implements Declared {
  private final At at;
  private final Setting role;
  private final Policy policy;

  private Attachment(At at, Setting role, Policy policy) {
    this.at = at;
    this.role = role;
    this.policy = policy;
  }

  public static Attachment of(At at, Setting role, Policy policy) {
    return new Attachment(at, role, policy);
  }

  @Override
  public At at() {
    return at;
  }

  public Setting role() {
    return role;
  }

  public Policy policy() {
    return policy;
  }
}
