package dev.whoami.architecture.planted.probe;

/** Breaks no rule: Hadoop sees it, from the floor above. */
public final class Found {
  private Found() {}

  public static int seen() {
    return 1;
  }
}
