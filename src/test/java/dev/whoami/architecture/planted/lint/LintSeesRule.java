package dev.whoami.architecture.planted.lint;

import dev.whoami.architecture.planted.rule.Thing;

/** Breaks the rule: what a running container shows is not what a file says. */
final class LintSeesRule {
  private LintSeesRule() {}

  static int look() {
    return Thing.seen();
  }
}
