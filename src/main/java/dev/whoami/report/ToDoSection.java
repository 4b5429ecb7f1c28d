package dev.whoami.report;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What to do: the way out of each cause, with the commands to type, and folded under it what it
 * leads to. Where all is well, what is merely worth knowing is one sentence each.
 */
final class ToDoSection {
  private static final String INDENT = "          ";
  private static final String DEEPER = "                  ";

  private final Diagnosis diagnosis;
  private final List<Finding> causes;
  private final List<Finding> told;
  private final Paper paper;
  private final Lines lines;

  ToDoSection(Diagnosis diagnosis, Paper paper, Lines lines) {
    this(diagnosis, diagnosis.causes(), toldFirst(diagnosis), paper, lines);
  }

  /** Of these causes alone, some of which were told already. */
  ToDoSection(
      Diagnosis diagnosis, List<Finding> causes, List<Finding> told, Paper paper, Lines lines) {
    this.diagnosis = diagnosis;
    this.causes = causes;
    this.told = told;
    this.paper = paper;
    this.lines = lines;
  }

  /** What stands below the headline: the first cause, and what is wrong in consequence. */
  static List<Finding> toldFirst(Diagnosis diagnosis) {
    List<Finding> told = new ArrayList<>();
    List<Finding> causes = diagnosis.causes();
    if (!causes.isEmpty() && !isFolded(causes.get(0), diagnosis)) {
      told.add(causes.get(0));
      diagnosis.consequencesOf(causes.get(0)).stream().filter(Finding::isError).forEach(told::add);
    }
    return told;
  }

  /** What is merely worth knowing, since all is well. */
  static List<Finding> notes(Diagnosis diagnosis) {
    List<Finding> notes = new ArrayList<>(diagnosis.causes());
    notes.removeIf(it -> !isFolded(it, diagnosis));
    return notes;
  }

  /** A note asks nobody to do anything while all is well. */
  private static boolean isFolded(Finding cause, Diagnosis diagnosis) {
    return cause.severity() == Severity.NOTE && diagnosis.isGood();
  }

  void write() {
    String title = "What to do";
    List<Finding> notes = new ArrayList<>();
    for (Finding each : causes) {
      if (isFolded(each, diagnosis)) {
        notes.add(each);
        continue;
      }
      lines.blank();
      if (!title.isEmpty()) {
        lines.exact(paper.in(Ink.TITLE, title));
        title = "";
      }
      cause(each);
    }
    worthKnowing(notes);
  }

  private void cause(Finding finding) {
    inFull(finding, Lines.padded("  " + finding.code(), INDENT.length()), INDENT);
    lines.exact(INDENT + paper.in(Ink.FAINT, "More: whoami explain " + finding.code()));
    List<Finding> consequences = diagnosis.consequencesOf(finding);
    if (!consequences.isEmpty()) {
      lines.exact(INDENT + "It leads to:");
    }
    for (Finding each : consequences) {
      String label = Lines.padded(INDENT + each.code(), DEEPER.length());
      if (told.contains(each) || paper.isVerbose()) {
        inFull(each, label, DEEPER);
      } else {
        lines.hanging(label, DEEPER, severity(each) + each.gist());
      }
    }
  }

  /** What was told below the headline is not told again. */
  private void inFull(Finding finding, String label, String indent) {
    String next = label;
    if (!told.contains(finding)) {
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
