package dev.whoami.architecture.planted.report;

import dev.whoami.architecture.planted.rule.Thing;

/** Breaks the rule: a report only writes down what was judged. */
final class ReportSeesRule {
  private ReportSeesRule() {}

  static int look() {
    return Thing.seen();
  }
}
