package dev.whoami.report;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.report.text.FixesSection;
import dev.whoami.report.text.ReportFindings;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import java.util.Collections;

/** What a finding says of this container, and every form of its fix with the names of here. */
public final class FindingHere {
  private FindingHere() {}

  /** Empty where the diagnosis has no such finding. */
  public static String text(String code, Diagnosis diagnosis, RenderOptions options) {
    for (Finding each : options.command().in(diagnosis).findings()) {
      if (each.code().equals(code)) {
        return text(each, diagnosis, options);
      }
    }
    return "";
  }

  private static String text(Finding finding, Diagnosis diagnosis, RenderOptions options) {
    TextWriter lines = new TextWriter(options.width());
    lines.blank();
    lines.exact(options.in(AnsiStyle.TITLE, "In this container"));
    ReportFindings alone = ReportFindings.of(diagnosis, Collections.singletonList(finding));
    FixesSection.alone(finding, alone, options, lines);
    return lines.toString();
  }
}
