package dev.whoami.lint.model;

/** A variable of a container that decides its identity, without its value. */
public final class Variable {
  /** What it says to a client library. */
  public enum Kind {
    ACCESS_KEY_ID,
    SECRET_ACCESS_KEY,
    SESSION_TOKEN,
    PROFILE,
    CREDENTIALS_FILE
  }

  private final Kind kind;
  private final String name;
  private final int line;
  private final boolean secret;

  private Variable(Kind kind, String name, int line, boolean secret) {
    this.kind = kind;
    this.name = name;
    this.line = line;
    this.secret = secret;
  }

  public static Variable plain(Kind kind, String name, int line) {
    return new Variable(kind, name, line, false);
  }

  /** Filled in by ECS from Secrets Manager or the Parameter Store. */
  public static Variable secret(Kind kind, String name, int line) {
    return new Variable(kind, name, line, true);
  }

  public Kind kind() {
    return kind;
  }

  /** One of the few names that have a kind, so it may be shown. */
  public String name() {
    return name;
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
