package dev.whoami.report;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import java.util.List;
import java.util.Locale;

/**
 * What to do: the way out of each cause, with the commands to type, and folded under it what it
 * leads to. Where all is well, what is merely worth knowing is one sentence each.
 */
final class ToDoSection {
  private static final String INDENT = "          ";
  private static final String DEEPER = "                  ";

  private final ToDo toDo;
  private final Paper paper;
  private final Lines lines;

  ToDoSection(ToDo toDo, Paper paper, Lines lines) {
    this.toDo = toDo;
    this.paper = paper;
    this.lines = lines;
  }

  void write() {
    String title = "What to do";
    for (Finding each : toDo.causes()) {
      lines.blank();
      if (!title.isEmpty()) {
        lines.exact(paper.in(Ink.TITLE, title));
        title = "";
      }
      cause(each);
    }
    worthKnowing(toDo.notes());
  }

  private void cause(Finding finding) {
    inFull(finding, Lines.padded("  " + finding.code(), INDENT.length()), INDENT);
    Inked more = paper.in(Ink.FAINT, "More: whoami explain " + finding.code());
    lines.exact(Inked.plain(INDENT).then(more));
    List<Finding> consequences = toDo.consequencesOf(finding);
    if (!consequences.isEmpty()) {
      lines.exact(INDENT + "It leads to:");
    }
    for (Finding each : consequences) {
      String label = Lines.padded(INDENT + each.code(), DEEPER.length());
      if (toDo.isTold(each) || paper.isVerbose()) {
        inFull(each, label, DEEPER);
      } else {
        lines.hanging(label, DEEPER, severity(each) + each.gist());
      }
    }
  }

  /** What was told below the headline is not told again. */
  private void inFull(Finding finding, String label, String indent) {
    String next = label;
    if (!toDo.isTold(finding)) {
      lines.hanging(next, indent, severity(finding) + finding.text());
      next = indent;
    }
    for (Remedy remedy : finding.remedies()) {
      lines.hanging(next, indent, remedy.text());
      next = indent;
      remedy.commands().forEach(command -> lines.exact(indent + "  " + command));
      snippet(remedy, indent);
    }
    if (next.equals(label)) {
      boolean isCause = !finding.cause().isPresent();
      lines.hanging(label, indent, isCause ? "Nothing by itself." : "See above.");
    }
    if (paper.isVerbose()) {
      finding.because().forEach(it -> lines.hanging(indent + "saw ", indent + "    ", it));
    }
  }

  private void snippet(Remedy remedy, String indent) {
    if (remedy.snippet().isEmpty()) {
      return;
    }
    for (String line : remedy.snippet().split("\n", -1)) {
      lines.exact(indent + "  " + line);
    }
  }

  private void worthKnowing(List<Finding> notes) {
    if (notes.isEmpty()) {
      return;
    }
    lines.blank();
    lines.exact(paper.in(Ink.TITLE, "Worth knowing"));
    for (Finding each : notes) {
      String label = Lines.padded("  " + each.code(), INDENT.length());
      if (paper.isVerbose()) {
        inFull(each, label, INDENT);
      } else {
        lines.hanging(label, INDENT, each.gist());
      }
    }
  }

  private static String severity(Finding finding) {
    return finding.isError() ? "" : word(finding.severity()) + ": ";
  }

  /** Error, Warning or Note. */
  static String word(Severity severity) {
    return severity.name().charAt(0) + severity.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
