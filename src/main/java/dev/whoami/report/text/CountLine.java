package dev.whoami.report.text;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Severity;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The last line: the number of findings, those whose fix is not shown above, and the exit code. */
final class CountLine {
  private final Diagnosis diagnosis;
  private final RenderOptions options;

  CountLine(Diagnosis diagnosis, RenderOptions options) {
    this.diagnosis = diagnosis;
    this.options = options;
  }

  /** Writes a line such as "1 error, 2 warnings; 0.41 s, exit 1". */
  void write(TextWriter lines) {
    write("", lines);
  }

  /** Writes the line with the codes of the findings whose fix the report does not show. */
  void write(OtherFindings others, boolean isFixShown, TextWriter lines) {
    String also = isFixShown ? "also " : "";
    List<String> codes = others.codes();
    write(codes.isEmpty() ? "" : " (" + also + String.join(", ", codes) + ": --all-fixes)", lines);
  }

  private void write(String others, TextWriter lines) {
    String counts = counts();
    String findings = counts.isEmpty() ? "" : counts + others + "; ";
    String all = findings + TextReport.ending(diagnosis);
    lines.hanging("", "", options.in(AnsiStyle.FAINT, all));
  }

  private String counts() {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = diagnosis.findings().stream().filter(it -> it.severity() == severity).count();
      if (count > 0) {
        parts.add(TextWriter.counted(count, severity.name().toLowerCase(Locale.ROOT)));
      }
    }
    return String.join(", ", parts);
  }
}
