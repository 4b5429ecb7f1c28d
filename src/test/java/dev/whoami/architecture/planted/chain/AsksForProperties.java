package dev.whoami.architecture.planted.chain;

/** Breaks the rule: properties that no witness wrote down. */
final class AsksForProperties {
  private AsksForProperties() {}

  static boolean ask() {
    return System.getProperty("user.home") != null && Boolean.getBoolean("debug");
  }
}
