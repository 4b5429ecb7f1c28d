package dev.whoami.report.text;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.report.writer.TextWriter;

/** Says at the end of a report of findings that the run was cut short, if it was. */
public final class CutShortNotice {
  private static final String CODE = "WHO003";

  private CutShortNotice() {}

  public static boolean tells(Finding finding) {
    return finding.code().equals(CODE);
  }

  public static void write(Diagnosis diagnosis, TextWriter lines) {
    for (Finding each : diagnosis.findings()) {
      if (tells(each)) {
        lines.blank();
        String fix = each.remedies().get(0).text();
        lines.wrapped("  ", CODE + ": " + each.text() + " " + fix);
      }
    }
  }
}
