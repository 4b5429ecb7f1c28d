package dev.whoami.report.text;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.ShellBlock;
import dev.whoami.report.writer.StyledLine;
import dev.whoami.report.writer.TextWriter;
import java.util.List;
import java.util.Locale;

/**
 * Writes what to do: the fix of each cause with its commands, and below it the consequences in
 * short. If nothing is wrong, notes are listed without a fix.
 */
public final class FixesSection {
  private static final String INDENT = "          ";
  private static final String DEEPER = "                  ";

  private final ReportFindings toDo;
  private final RenderOptions options;
  private final TextWriter lines;

  public FixesSection(ReportFindings toDo, RenderOptions options, TextWriter lines) {
    this.toDo = toDo;
    this.options = options;
    this.lines = lines;
  }

  public void write() {
    String title = "What to do";
    for (Finding each : toDo.causes()) {
      lines.blank();
      if (!title.isEmpty()) {
        lines.exact(options.in(AnsiStyle.TITLE, title));
        title = "";
      }
      cause(each);
    }
    worthKnowing(toDo.notes());
  }

  private void cause(Finding finding) {
    inFull(finding, TextWriter.padded("  " + finding.code(), INDENT.length()), INDENT);
    StyledLine more =
        options.in(AnsiStyle.FAINT, "More: " + options.command().explain(finding.code()));
    lines.exact(StyledLine.plain(INDENT).then(more));
    List<Finding> consequences = toDo.consequencesOf(finding);
    if (!consequences.isEmpty()) {
      lines.exact(INDENT + "It leads to:");
    }
    for (Finding each : consequences) {
      String label = TextWriter.padded(INDENT + each.code(), DEEPER.length());
      if (toDo.isTold(each) || options.isVerbose()) {
        inFull(each, label, DEEPER);
      } else {
        lines.hanging(label, DEEPER, severity(each) + each.gist());
      }
    }
  }

  /** Writes one finding by itself: its text, and every form of its fix. */
  public static void alone(
      Finding finding, ReportFindings findings, RenderOptions options, TextWriter lines) {
    FixesSection section = new FixesSection(findings, options, lines);
    section.inFull(finding, TextWriter.padded("  " + finding.code(), INDENT.length()), INDENT);
  }

  /** Writes the finding with its fix. A text that is already below the headline is not repeated. */
  private void inFull(Finding finding, String label, String indent) {
    String next = label;
    if (!toDo.isTold(finding)) {
      lines.hanging(next, indent, severity(finding) + finding.text());
      next = indent;
    }
    for (Remedy remedy : finding.remedies()) {
      lines.hanging(next, indent, remedy.text());
      next = indent;
      ShellBlock.within(options.width() - indent.length() - 2, remedy.commands())
          .forEach(command -> lines.exact(indent + "  " + command));
      snippet(remedy, indent);
    }
    if (next.equals(label)) {
      boolean isCause = !finding.cause().isPresent();
      lines.hanging(label, indent, isCause ? "Nothing by itself." : "See above.");
    }
    if (options.isVerbose()) {
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
    lines.exact(options.in(AnsiStyle.TITLE, "Worth knowing"));
    for (Finding each : notes) {
      String label = TextWriter.padded("  " + each.code(), INDENT.length());
      if (options.isVerbose()) {
        inFull(each, label, INDENT);
      } else {
        lines.hanging(label, INDENT, each.text());
      }
    }
  }

  private static String severity(Finding finding) {
    return finding.isError() ? "" : word(finding.severity()) + ": ";
  }

  /** Error, Warning or Note. */
  public static String word(Severity severity) {
    return severity.name().charAt(0) + severity.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
