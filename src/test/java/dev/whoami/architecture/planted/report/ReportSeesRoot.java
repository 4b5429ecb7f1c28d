package dev.whoami.architecture.planted.report;

import dev.whoami.architecture.planted.Root;

/** Breaks the rule: a report does not start a diagnosis. */
final class ReportSeesRoot {
  private ReportSeesRoot() {}

  static int look() {
    return Root.story();
  }
}
