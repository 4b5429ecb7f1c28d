package dev.whoami.architecture.planted.probe;

/** Breaks the rule: only the command line ends the program. */
final class Exits {
  private Exits() {}

  static void exit() {
    System.exit(0);
  }
}
