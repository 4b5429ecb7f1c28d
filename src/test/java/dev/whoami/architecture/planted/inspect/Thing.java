package dev.whoami.architecture.planted.inspect;

/** Something to be seen. */
public final class Thing {
  private Thing() {}

  public static int seen() {
    return 1;
  }
}
