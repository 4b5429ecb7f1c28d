package dev.whoami.report;

import dev.whoami.diagnosis.process.ListedProcess;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import java.util.List;

/** The columns of the list of processes, cut to the width of the terminal. */
final class ProcessColumns {
  private static final int MARK = 2;
  private static final int PID = 7;
  private static final int USER = 5;
  private static final int LIBRARY = 13;
  private static final int DIFFERENCES = 9;
  private static final int GAPS = 5;

  private final RenderOptions options;

  ProcessColumns(RenderOptions options) {
    this.options = options;
  }

  String titles() {
    return "      PID " + columns("USER", "COMMAND", "LIBRARY", "IDENTITY", "DIFFERS");
  }

  /** The columns of one process, without its process ID. */
  String of(ListedProcess process) {
    return columns(
        process.user().orElse("?"),
        process.command(),
        ProcessWords.library(process),
        ProcessWords.who(process),
        ProcessWords.differences(process));
  }

  /**
   * The mark and the process ID. For a group of equal processes: the first ID, and how many more
   * there are.
   */
  String number(List<ListedProcess> equal) {
    ListedProcess first = equal.get(0);
    String more = equal.size() == 1 ? "" : "+" + (equal.size() - 1);
    String number = first.pid() + more;
    return mark(first) + TextWriter.padded("", PID - number.length()) + number;
  }

  private String mark(ListedProcess process) {
    if (!process.usesAws() || !process.verdict().isPresent()) {
      return TextWriter.padded("", MARK);
    }
    return TextWriter.padded(process.isGood() ? "" : options.symbol("✗", "x"), MARK);
  }

  private String columns(
      String user, String label, String library, String who, String differences) {
    int room = options.width() - MARK - PID - USER - LIBRARY - DIFFERENCES - GAPS;
    int command = room * 2 / 5;
    return String.join(
        " ",
        column(user, USER),
        column(label, command),
        column(library, LIBRARY),
        column(who, room - command),
        differences);
  }

  private static String column(String text, int width) {
    String cut = text.length() <= width ? text : text.substring(0, width - 1) + "…";
    return TextWriter.padded(cut, width);
  }
}
