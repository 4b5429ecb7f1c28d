package dev.whoami.report;

import dev.whoami.diagnosis.process.ListedProcess;
import dev.whoami.diagnosis.process.ListedProcess.Unknown;
import dev.whoami.diagnosis.process.ProcessList;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.TextWriter;
import java.util.List;

/**
 * The lines below the list of processes: what its signs mean, what it leaves out, and what to do.
 */
final class ProcessNotes {
  private final ProcessList list;
  private final List<ListedProcess> shown;
  private final TextWriter lines;
  private final RenderOptions options;

  ProcessNotes(
      ProcessList list, List<ListedProcess> shown, TextWriter lines, RenderOptions options) {
    this.list = list;
    this.shown = shown;
    this.lines = lines;
    this.options = options;
  }

  void write() {
    if (list.processes().isEmpty()) {
      lines.wrapped(
          "",
          "No other process is visible. Processes of other containers become visible with pidMode"
              + " \"task\" (ECS) or shareProcessNamespace: true (Kubernetes).");
      return;
    }
    String ofOne = options.command().with("--pid PID");
    if (shown.stream().anyMatch(it -> it.usesAws() && !it.isGood())) {
      String mark = options.symbol("✗", "x");
      lines.command("", mark + " marks an error. The fix:", ofOne);
    }
    if (!shown.isEmpty()) {
      lines.wrapped(
          "",
          "DIFFERS: settings that only the process has (+), that only this shell has (-), and whose"
              + " values differ (~).");
      lines.command("", "To see them:", ofOne);
    }
    rest(list.processes().size() - shown.size());
    if (has(Unknown.NOT_READABLE)) {
      lines.wrapped(
          "",
          "This user may not read all processes. The user of a process may read it, and root"
              + " (sudo) with CAP_SYS_PTRACE.");
      lines.command("", "Who may read one:", ofOne);
    }
    if (has(Unknown.NOT_ASKED)) {
      lines.wrapped(
          "",
          "Own address: a process of another user or network names an address that AWS does not"
              + " define, for credentials or for STS. Nothing was sent there, since whoami may"
              + " reach more than that process does.");
      lines.command("", "If the process is yours:", ofOne);
    }
    if (has(Unknown.NOT_REACHED)) {
      lines.wrapped(
          "",
          "Some processes were not reached in time, or their variables do not fit into the memory"
              + " here. Give more time (--timeout 30s), or inspect one by itself.");
      lines.command("", "One by itself:", ofOne);
    }
    if (list.isCut()) {
      lines.wrapped("", "There are more processes than whoami lists.");
    }
  }

  private static String processes(int number) {
    return number == 1 ? "process" : "processes";
  }

  /** Says how many processes the list leaves out, and how to show them. */
  private void rest(int left) {
    if (left > 0) {
      lines.wrapped(
          "",
          "No AWS library was found in "
              + left
              + (shown.isEmpty() ? " " : " other ")
              + processes(left)
              + ".");
      lines.command("", "To list all:", options.command().with("ps --all"));
    }
  }

  private boolean has(Unknown kind) {
    return list.processes().stream().anyMatch(it -> it.unknown().filter(kind::equals).isPresent());
  }
}
