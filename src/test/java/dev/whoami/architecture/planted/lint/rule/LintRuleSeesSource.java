package dev.whoami.architecture.planted.lint.rule;

import dev.whoami.architecture.planted.lint.source.Thing;

/** Breaks the rule: a rule judges what was declared, in whatever format it was read. */
final class LintRuleSeesSource {
  private LintRuleSeesSource() {}

  static int look() {
    return Thing.seen();
  }
}
