package dev.whoami.report.text;

import dev.whoami.place.ProcessComparison;
import dev.whoami.place.ProcessDifference;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import java.util.List;

/** Writes the other process, and a table of the settings in which it and this shell differ. */
public final class ProcessSection {
  /** If fewer rows are left on the first screen, one sentence replaces the table. */
  private static final int LEAST_ROWS = 2;

  private static final int LONGEST_NAME = 38;

  private final ProcessComparison process;
  private final RenderOptions options;
  private final TextWriter lines;

  ProcessSection(ProcessComparison process, RenderOptions options, TextWriter lines) {
    this.process = process;
    this.options = options;
    this.lines = lines;
  }

  /** A name such as "process 7, java app.jar, of user 1000". */
  public static String name(ProcessComparison process) {
    return "process "
        + process.pid()
        + ", "
        + process.command()
        + process.user().map(it -> ", of user " + it).orElse("");
  }

  public static String title(ProcessComparison process) {
    return process.differences().isEmpty()
        ? "Process " + process.pid() + " has what this shell has"
        : "How process " + process.pid() + " differs from this shell";
  }

  /** Writes the whole table. */
  void write() {
    writeWithin(Integer.MAX_VALUE);
  }

  /** Writes the rows of the table that fit into this number of lines. */
  void writeWithin(int room) {
    List<ProcessDifference> all = process.differences();
    // Leaves room for a blank line, the title, the heading of the table, and the line that counts
    // the rest.
    int rows = Math.min(all.size(), Math.max(0, room - (all.size() <= room - 3 ? 3 : 4)));
    if (all.isEmpty() || rows < Math.min(LEAST_ROWS, all.size())) {
      return;
    }
    lines.blank();
    lines.exact(options.in(AnsiStyle.TITLE, title(process)));
    int width = column();
    int half = options.isVerbose() ? longest() : Math.max(8, (options.width() - width - 6) / 2);
    row("", "process " + process.pid(), "this shell", width, half);
    for (ProcessDifference each : all.subList(0, rows)) {
      String here = each.isSame() ? "the same" : each.here().orElse("-");
      row(each.name(), each.there().orElse("-"), here, width, half);
    }
    if (rows < all.size()) {
      lines.exact("  and " + (all.size() - rows) + " more: " + options.command().with("--verbose"));
    }
  }

  private int column() {
    int width = 0;
    for (ProcessDifference each : process.differences()) {
      width = Math.max(width, each.name().length());
    }
    return Math.min(width, options.isVerbose() ? width : LONGEST_NAME);
  }

  /** The width of the longest value of the process. */
  private int longest() {
    int width = 0;
    for (ProcessDifference each : process.differences()) {
      width = Math.max(width, each.there().orElse("").length());
    }
    return width;
  }

  private void row(String name, String there, String here, int width, int half) {
    lines.exact(
        "  "
            + TextWriter.padded(cut(name, width), width)
            + "  "
            + TextWriter.padded(cut(there, half), half)
            + "  "
            + cut(here, half));
  }

  private String cut(String text, int width) {
    return options.isVerbose() || text.length() <= width
        ? text
        : text.substring(0, width - 1) + "…";
  }
}
