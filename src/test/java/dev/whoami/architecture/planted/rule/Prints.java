package dev.whoami.architecture.planted.rule;

/** Writes where nobody cleans what is written, and nobody sees that it did not arrive. */
final class Prints {
  private Prints() {}

  static void say(String words) {
    System.err.println(words);
  }
}
