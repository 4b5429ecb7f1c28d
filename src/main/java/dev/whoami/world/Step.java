package dev.whoami.world;

import java.util.function.Supplier;

/** One check of the surroundings, and its result. */
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
  private final Supplier<String> at;
  private final Supplier<String> saw;
  private final long millis;

  /** Takes suppliers, because both texts are rarely read. */
  Step(Look look, Supplier<String> at, Supplier<String> saw, long millis) {
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
    return at.get();
  }

  /** The result, without secrets. */
  public String saw() {
    return saw.get();
  }

  /** How long the check took, in milliseconds. */
  public long millis() {
    return millis;
  }

  @Override
  public String toString() {
    return at() + ": " + saw();
  }
}
