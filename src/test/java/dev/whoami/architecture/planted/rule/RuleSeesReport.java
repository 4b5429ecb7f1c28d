package dev.whoami.architecture.planted.rule;

import dev.whoami.architecture.planted.report.Thing;

/** Breaks the rule: a rule does not know who writes it down. */
final class RuleSeesReport {
  private RuleSeesReport() {}

  static int look() {
    return Thing.seen();
  }
}
