package dev.whoami.architecture.planted.lint.rule;

/** Breaks the rule: whoever reads the file makes facts of its words. */
final class LintRuleBranchesOnWords {
  private LintRuleBranchesOnWords() {}

  static boolean branch(String text) {
    return text.contains("a");
  }
}
