package dev.whoami.architecture.planted.probe;

/** Breaks the rule: a variable that no witness wrote down. */
final class AsksForVariables {
  private AsksForVariables() {}

  static String ask() {
    return String.valueOf(System.getenv("HOME"));
  }
}
