package dev.whoami.lint;

import static dev.whoami.report.TextWriter.counted;

import dev.whoami.diagnosis.Severity;
import java.util.ArrayList;
import java.util.List;

/** What was judged, and what came of it: two lines. */
final class LintSummary {
  private LintSummary() {}

  /** How much was judged, and what was not. */
  static String judged(Lint lint) {
    List<String> parts = new ArrayList<>();
    JudgedCounts counts = lint.judged();
    add(parts, counts.inFull(), "task definition");
    add(parts, counts.instances(), "container instance");
    add(parts, counts.workloads(), "Kubernetes workload");
    if (parts.isEmpty() && counts.open() > 0) {
      parts.add("0 task definitions");
    }
    String judged = parts.isEmpty() ? nothing(lint) : String.join(" and ", parts) + " judged";
    String open = counts.open() > 0 ? ", " + counts.open() + " open" : "";
    String unreadable =
        lint.unreadable().isEmpty()
            ? ""
            : ", " + counted(lint.unreadable().size(), "file") + " unreadable";
    return judged + open + unreadable;
  }

  private static void add(List<String> parts, int count, String what) {
    if (count > 0) {
      parts.add(counted(count, what));
    }
  }

  private static String nothing(Lint lint) {
    return lint.judgedFiles() == 0
        ? "Nothing judged"
        : "No task definition in " + counted(lint.judgedFiles(), "file");
  }

  /** The findings by severity, what is set aside, and the exit code. */
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
