package dev.whoami.report;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import java.util.List;
import java.util.Locale;

/** What to do: the way out of each finding, with the commands to type. */
final class ToDoSection {
  private static final String INDENT = "          ";

  private final List<Finding> findings;
  private final Paper paper;
  private final Lines lines;

  ToDoSection(Diagnosis diagnosis, Paper paper, Lines lines) {
    this(diagnosis.findings(), paper, lines);
  }

  ToDoSection(List<Finding> findings, Paper paper, Lines lines) {
    this.findings = findings;
    this.paper = paper;
    this.lines = lines;
  }

  void write() {
    if (findings.isEmpty()) {
      return;
    }
    lines.blank();
    lines.exact(paper.in(Ink.TITLE, "What to do"));
    boolean isFirst = true;
    for (Finding each : findings) {
      if (!isFirst) {
        lines.blank();
      }
      finding(each, isFirst);
      isFirst = false;
    }
  }

  /** The first finding's text already stands below the headline. */
  private void finding(Finding finding, boolean isTold) {
    String label = Lines.padded("  " + finding.code(), INDENT.length());
    String indent = label;
    if (!isTold) {
      lines.hanging(indent, INDENT, severity(finding) + finding.text());
      indent = INDENT;
    }
    for (Remedy remedy : finding.remedies()) {
      lines.hanging(indent, INDENT, remedy.text());
      indent = INDENT;
      remedy.commands().forEach(command -> lines.exact(INDENT + "  " + command));
      snippet(remedy);
    }
    if (indent.equals(label)) {
      lines.hanging(label, INDENT, "Nothing by itself.");
    }
    if (paper.isVerbose()) {
      finding.because().forEach(it -> lines.hanging(INDENT + "saw ", INDENT + "    ", it));
    }
    lines.exact(INDENT + paper.in(Ink.FAINT, "More: whoami explain " + finding.code()));
  }

  private void snippet(Remedy remedy) {
    if (remedy.snippet().isEmpty()) {
      return;
    }
    for (String line : remedy.snippet().split("\n", -1)) {
      lines.exact(INDENT + "  " + line);
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
