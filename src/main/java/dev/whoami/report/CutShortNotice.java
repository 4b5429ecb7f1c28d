package dev.whoami.report;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;

/** Below a report that shows no findings: that the run was cut short, where it was. */
final class CutShortNotice {
  private static final String CODE = "WHO003";

  private CutShortNotice() {}

  static void write(Diagnosis diagnosis, TextWriter lines) {
    for (Finding each : diagnosis.findings()) {
      if (each.code().equals(CODE)) {
        lines.blank();
        String fix = each.remedies().get(0).text();
        lines.wrapped("  ", CODE + ": " + each.text() + " " + fix);
      }
    }
  }
}
