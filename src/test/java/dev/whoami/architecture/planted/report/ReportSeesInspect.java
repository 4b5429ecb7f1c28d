package dev.whoami.architecture.planted.report;

import dev.whoami.architecture.planted.inspect.Thing;

/** Breaks the rule: a report does not examine. */
final class ReportSeesInspect {
  private ReportSeesInspect() {}

  static int look() {
    return Thing.seen();
  }
}
