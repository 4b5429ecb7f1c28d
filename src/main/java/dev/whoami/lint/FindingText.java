package dev.whoami.lint;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.SourceLocation;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.StyledLine;
import dev.whoami.report.writer.TextWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Findings as a person reads them, each fix once unless everything is asked for. */
final class FindingText {
  static final String INDENT = "          ";

  /** A few names are enough to find the calls of one module. */
  private static final int MOST_NAMED = 3;

  private final RenderOptions options;
  private final TextWriter lines;
  private final Set<List<Object>> saidFixes = new HashSet<>();

  FindingText(RenderOptions options, TextWriter lines) {
    this.options = options;
    this.lines = lines;
  }

  /** One finding, and the others of its kind at the same place. */
  void write(LintFinding found, List<LintFinding> others) {
    Finding finding = found.finding();
    lines.blank();
    lines.hanging(
        "  " + finding.code() + "  ", INDENT, severity(finding, options).then(place(found.at())));
    lines.wrapped(INDENT, finding.text());
    finding.because().forEach(it -> lines.hanging(INDENT + "saw ", INDENT + "    ", it));
    if (!others.isEmpty()) {
      lines.wrapped(INDENT, "The same applies to " + named(others) + ".");
    }
    boolean isNew = false;
    for (Remedy each : finding.remedies()) {
      List<Object> key = Arrays.asList(finding.code(), found.at().dialect(), each.text());
      if (saidFixes.add(key) || options.isVerbose()) {
        isNew = true;
        remedy(each);
      }
    }
    if (isNew) {
      StyledLine more =
          options.in(AnsiStyle.FAINT, "More: " + options.command().explain(finding.code()));
      lines.exact(StyledLine.plain(INDENT).then(more));
    }
  }

  private static String named(List<LintFinding> others) {
    List<String> names = new ArrayList<>();
    others.forEach(each -> each.at().address().ifPresent(names::add));
    int shown = Math.min(MOST_NAMED, names.size());
    String left = others.size() > shown ? " and " + (others.size() - shown) + " more" : "";
    return String.join(", ", names.subList(0, shown)) + left;
  }

  private void remedy(Remedy remedy) {
    lines.wrapped(INDENT, remedy.text());
    remedy.commands().forEach(command -> lines.exact(INDENT + "  " + command));
    if (!remedy.snippet().isEmpty()) {
      for (String line : remedy.snippet().split("\n", -1)) {
        lines.exact(INDENT + "  " + line);
      }
    }
  }

  static StyledLine severity(Finding finding, RenderOptions options) {
    String word = finding.severity().name().toLowerCase(Locale.ROOT);
    return finding.severity() == Severity.ERROR
        ? options.in(AnsiStyle.BAD, word)
        : finding.severity() == Severity.WARNING
            ? options.in(AnsiStyle.DOUBT, word)
            : StyledLine.plain(word);
  }

  static String place(SourceLocation at) {
    String line = at.line().map(it -> ", line " + it).orElse("");
    return line + at.address().map(it -> ", " + it).orElse("");
  }
}
