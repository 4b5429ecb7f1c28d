package dev.whoami.report;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;

/** Below a report of its own findings: that the run was cut short, where it was. */
final class CutShortNotice {
  private static final String CODE = "WHO003";

  private CutShortNotice() {}

  static boolean tells(Finding finding) {
    return finding.code().equals(CODE);
  }

  static void write(Diagnosis diagnosis, TextWriter lines) {
    for (Finding each : diagnosis.findings()) {
      if (tells(each)) {
        lines.blank();
        String fix = each.remedies().get(0).text();
        lines.wrapped("  ", CODE + ": " + each.text() + " " + fix);
      }
    }
  }
}
