package dev.whoami.architecture.planted.rule;

/** Breaks the rule: what a text says is a fact only where somebody made it one. */
final class BranchesOnWords {
  private BranchesOnWords() {}

  static boolean branch(String text) {
    return text.contains("a") || text.startsWith("b") || text.endsWith("c") || text.matches("d");
  }
}
