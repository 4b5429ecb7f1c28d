package dev.whoami.lint.model.container;

import dev.whoami.lint.model.declared.ShownName;

/** A variable of a container that decides its identity, without its value. */
public final class Variable {
  /** The meaning of a variable for a client library. */
  public enum Kind {
    ACCESS_KEY_ID,
    SECRET_ACCESS_KEY,
    SESSION_TOKEN,
    PROFILE,
    CREDENTIALS_FILE,
    /** An access key ID in a variable that no client library reads. */
    KEY_UNDER_ANOTHER_NAME
  }

  private final Kind kind;
  private final String name;
  private final int line;
  private final boolean secret;
  private final boolean standIn;

  private Variable(Kind kind, String name, int line, boolean secret, boolean standIn) {
    this.kind = kind;
    this.name = name;
    this.line = line;
    this.secret = secret;
    this.standIn = standIn;
  }

  public static Variable plain(Kind kind, String name, int line) {
    return new Variable(kind, name, line, false, false);
  }

  /** Filled in by ECS from Secrets Manager or the Parameter Store. */
  public static Variable secret(Kind kind, String name, int line) {
    return new Variable(kind, name, line, true, false);
  }

  /** The same, whose value is written down and has not the form of a key of AWS. */
  public Variable standingIn() {
    return new Variable(kind, name, line, secret, true);
  }

  /** Whether its value is certainly no key of AWS. */
  public boolean isStandIn() {
    return standIn;
  }

  public Kind kind() {
    return kind;
  }

  /** As it may be shown: one of the few that clients read, or a name of one's own. */
  public String name() {
    return ShownName.name(name);
  }

  public int line() {
    return line;
  }

  public boolean isSecret() {
    return secret;
  }

  public boolean isKey() {
    return kind == Kind.ACCESS_KEY_ID || kind == Kind.SECRET_ACCESS_KEY;
  }

  public boolean isProfile() {
    return kind == Kind.PROFILE || kind == Kind.CREDENTIALS_FILE;
  }
}
