package dev.whoami.architecture.planted.rule;

/** Writes where nothing cleans what is written, and nothing notices that it did not arrive. */
final class Prints {
  private Prints() {}

  static void say(String words) {
    System.err.println(words);
  }
}
