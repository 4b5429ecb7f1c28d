package dev.whoami.log;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.StyledLine;
import dev.whoami.report.writer.TextWriter;
import dev.whoami.rule.Rules;
import java.util.ArrayList;
import java.util.List;

/**
 * What to do: the fixes of the first findings with their commands, the codes of the others, and
 * those that the text leaves open.
 */
final class LogFixes {
  /** So that a screen has room for the answer, too. */
  static final int MOST_FIXES = 2;

  private static final String INDENT = "         ";

  private final LogReading log;
  private final RenderOptions options;
  private final IdentifierMask mask;
  private final TextWriter lines;

  LogFixes(LogReading log, RenderOptions options, IdentifierMask mask, TextWriter lines) {
    this.log = log;
    this.options = options;
    this.mask = mask;
    this.lines = lines;
  }

  void write() {
    List<Finding> findings =
        log.findings(options.command().in(mask.of(log.seen().names().names())));
    List<Rules> possible = new ArrayList<>(log.possible());
    if (findings.isEmpty() && possible.isEmpty()) {
      return;
    }
    lines.blank();
    lines.exact(options.in(AnsiStyle.TITLE, "What to do"));
    for (Finding each : findings.subList(0, Math.min(MOST_FIXES, findings.size()))) {
      lines.blank();
      fix(each);
    }
    if (findings.size() > MOST_FIXES) {
      lines.blank();
      lines.wrapped("  ", "Also proven:");
      findings.subList(MOST_FIXES, findings.size()).forEach(this::byCode);
    }
    possible(possible);
  }

  private void fix(Finding finding) {
    String label = "  " + finding.code() + "  ";
    for (Remedy each : finding.remedies()) {
      lines.hanging(label, INDENT, each.text());
      each.lines().forEach(it -> lines.exact(INDENT + "  " + it));
      label = INDENT;
    }
    more(finding.code());
  }

  private void byCode(Finding finding) {
    lines.hanging(
        "  " + finding.code() + "  ", INDENT, Rules.valueOf(finding.code()).title() + ".");
    more(finding.code());
  }

  private void more(String code) {
    String more = "More: " + options.command().explain(code);
    lines.exact(StyledLine.plain(INDENT).then(options.in(AnsiStyle.FAINT, more)));
  }

  private void possible(List<Rules> possible) {
    if (possible.isEmpty()) {
      return;
    }
    lines.blank();
    lines.wrapped(
        "  ",
        "It is one of these, if any; the text does not say which. whoami in the container does.");
    possible.forEach(it -> lines.hanging("  " + it + "  ", INDENT, it.title()));
  }
}
