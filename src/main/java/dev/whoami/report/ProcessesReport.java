package dev.whoami.report;

import dev.whoami.diagnosis.process.ListedProcess;
import dev.whoami.diagnosis.process.ProcessList;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists the visible processes, one line each. */
public final class ProcessesReport {
  private ProcessesReport() {}

  /** Lists the programs that use AWS, or all processes. Equal processes share a line. */
  public static String text(ProcessList list, RenderOptions options, boolean isAll) {
    TextWriter lines = new TextWriter(options.width());
    ProcessColumns columns = new ProcessColumns(options);
    List<ListedProcess> shown = new ArrayList<>(list.processes());
    shown.removeIf(it -> !isAll && !it.usesAws());
    Map<String, List<ListedProcess>> rows = new LinkedHashMap<>();
    shown.forEach(it -> rows.computeIfAbsent(columns.of(it), row -> new ArrayList<>()).add(it));
    if (!rows.isEmpty()) {
      lines.exact(options.in(AnsiStyle.TITLE, columns.titles()));
      rows.forEach((row, equal) -> lines.exact(columns.number(equal) + " " + row));
      lines.blank();
    }
    new ProcessNotes(list, shown, lines, options).write();
    return lines.toString();
  }
}
