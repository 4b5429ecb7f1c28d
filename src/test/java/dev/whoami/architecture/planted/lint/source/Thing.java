package dev.whoami.architecture.planted.lint.source;

/** Something to be seen. */
public final class Thing {
  private Thing() {}

  public static int seen() {
    return 1;
  }
}
