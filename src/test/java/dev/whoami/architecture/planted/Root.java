package dev.whoami.architecture.planted;

/** Stands for the classes of the root, which only the commands may see. */
public final class Root {
  private Root() {}

  public static int story() {
    return 0;
  }
}
