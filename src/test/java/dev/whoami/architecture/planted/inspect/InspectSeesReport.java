package dev.whoami.architecture.planted.inspect;

import dev.whoami.architecture.planted.report.Thing;

/** Breaks the rule: what examines writes nothing down. */
final class InspectSeesReport {
  private InspectSeesReport() {}

  static int look() {
    return Thing.seen();
  }
}
