package dev.whoami.lint;

import static dev.whoami.report.writer.TextWriter.counted;

import dev.whoami.diagnosis.Severity;
import java.util.ArrayList;
import java.util.List;

/** Two lines: how much was checked, and the number of findings. */
final class LintSummary {
  private LintSummary() {}

  /** How much was checked, and how much was not. */
  static String judged(Lint lint) {
    List<String> parts = new ArrayList<>();
    JudgedCounts counts = lint.judged();
    boolean hasDefinitions = counts.inFull() + counts.open() > 0;
    if (hasDefinitions) {
      parts.add(counted(counts.inFull(), "task definition") + " checked");
    }
    add(parts, counts.open(), counts.open() + " in part");
    String judged = hasDefinitions ? "" : " checked";
    add(parts, counts.instances(), counted(counts.instances(), "container instance") + judged);
    add(parts, counts.workloads(), counted(counts.workloads(), "Kubernetes workload") + judged);
    add(parts, counts.applications(), counted(counts.applications(), "application") + judged);
    if (parts.isEmpty()) {
      parts.add(nothing(lint));
    }
    int unreadable = lint.unreadable().size();
    add(parts, unreadable, counted(unreadable, "file") + " unreadable");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, int count, String part) {
    if (count > 0) {
      parts.add(part);
    }
  }

  private static String nothing(Lint lint) {
    return lint.judgedFiles() == 0
        ? "Nothing checked"
        : "No task definition in " + counted(lint.judgedFiles(), "file");
  }

  /** How many findings there are, and in how many files. */
  static String top(Lint lint) {
    long files = lint.findings().stream().map(it -> it.at().file()).distinct().count();
    return counted(lint.count(Severity.ERROR), "error")
        + ", "
        + counted(lint.count(Severity.WARNING), "warning")
        + ", "
        + counted(lint.count(Severity.NOTE), "note")
        + " in "
        + counted(files, "file");
  }

  /** The number of findings by severity, of suppressed findings, and the exit code. */
  static String found(Lint lint) {
    long known = lint.countAllowed(true);
    return counted(lint.count(Severity.ERROR), "error")
        + ", "
        + counted(lint.count(Severity.WARNING), "warning")
        + ", "
        + counted(lint.count(Severity.NOTE), "note")
        + ", "
        + lint.countAllowed(false)
        + " allowed"
        + (known > 0 ? ", " + known + " in the baseline" : "")
        + ", exit "
        + lint.exitCode();
  }
}
