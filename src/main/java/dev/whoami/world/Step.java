package dev.whoami.world;

/** One check of the outside, and its result. */
public final class Step {
  /** The kinds of checks. */
  public enum Look {
    ENVIRONMENT,
    PROPERTY,
    FILE,
    HTTP,
    PROCESS,
    ROUTE
  }

  private final Look look;
  private final String at;
  private final String saw;
  private final long millis;

  Step(Look look, String at, String saw, long millis) {
    this.look = look;
    this.at = at;
    this.saw = saw;
    this.millis = millis;
  }

  public Look look() {
    return look;
  }

  /** The name, path or address that was checked. */
  public String at() {
    return at;
  }

  /** What was seen, without anything that must stay hidden. */
  public String saw() {
    return saw;
  }

  /** How long the check took, in milliseconds. */
  public long millis() {
    return millis;
  }

  @Override
  public String toString() {
    return at + ": " + saw;
  }
}
