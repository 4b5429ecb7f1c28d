package dev.whoami.lint;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.SourceLocation;
import dev.whoami.lint.model.Unresolved;
import dev.whoami.report.AnsiStyle;
import dev.whoami.report.RenderOptions;
import dev.whoami.report.StyledLine;
import dev.whoami.report.TextWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** For a person: file by file what is wrong, why, and what to do; the counts at the end. */
final class LintText implements LintRenderer {
  private static final String INDENT = "          ";

  @Override
  public String render(Lint lint, RenderOptions options, LintSections sections) {
    TextWriter lines = new TextWriter(options.width());
    Map<String, List<LintFinding>> findings = byFile(lint.findings(), LintFinding::at);
    Map<String, List<Unresolved>> open = byFile(lint.unresolved(), Unresolved::at);
    Map<String, List<Allowed>> allowed = byFile(lint.allowed(), it -> it.finding().at());
    for (String file : lint.files()) {
      file(
          lint,
          file,
          taken(file, findings),
          taken(file, allowed),
          taken(file, open),
          options,
          sections,
          lines);
    }
    findings.values().forEach(rest -> findings(rest, options, sections, lines));
    lines.exact(counts(lint));
    return lines.toString();
  }

  private static <T> Map<String, List<T>> byFile(List<T> all, Function<T, SourceLocation> at) {
    return all.stream()
        .collect(
            Collectors.groupingBy(
                it -> at.apply(it).file(), LinkedHashMap::new, Collectors.toList()));
  }

  private static <T> List<T> taken(String file, Map<String, List<T>> all) {
    List<T> ofFile = all.remove(file);
    return ofFile == null ? Collections.emptyList() : ofFile;
  }

  private static void file(
      Lint lint,
      String file,
      List<LintFinding> findings,
      List<Allowed> allowed,
      List<Unresolved> open,
      RenderOptions options,
      LintSections sections,
      TextWriter lines) {
    String why = lint.unreadable().get(file);
    if (why == null && findings.isEmpty() && open.isEmpty() && allowed.isEmpty()) {
      lines.exact(
          options
              .in(AnsiStyle.GOOD, options.symbol("✓", "ok"))
              .then(" ")
              .then(title(file, options)));
      lines.blank();
      return;
    }
    lines.exact(title(file, options));
    if (why != null) {
      lines.hanging("  ", "  ", options.in(AnsiStyle.BAD, "not judged:").then(" it " + why + "."));
    }
    findings(findings, options, sections, lines);
    allowed.forEach(
        it -> sections.write("allowed", file, lines, () -> allowed(it, options, lines)));
    open.forEach(
        it -> sections.write("unresolved", file, lines, () -> unresolved(it, options, lines)));
    lines.blank();
  }

  private static void findings(
      List<LintFinding> findings, RenderOptions options, LintSections sections, TextWriter lines) {
    for (LintFinding each : findings) {
      sections.write("findings", each.at().file(), lines, () -> finding(each, options, lines));
    }
  }

  private static StyledLine title(String file, RenderOptions options) {
    return options.in(AnsiStyle.TITLE, file.equals("-") ? "standard input" : file);
  }

  private static void finding(LintFinding found, RenderOptions options, TextWriter lines) {
    Finding finding = found.finding();
    lines.blank();
    lines.hanging(
        "  " + finding.code() + "  ", INDENT, severity(finding, options).then(place(found.at())));
    lines.wrapped(INDENT, finding.text());
    finding.because().forEach(it -> lines.hanging(INDENT + "saw ", INDENT + "    ", it));
    finding.remedies().forEach(it -> remedy(it, lines));
    StyledLine more = options.in(AnsiStyle.FAINT, "More: whoami explain " + finding.code());
    lines.exact(StyledLine.plain(INDENT).then(more));
  }

  private static void remedy(Remedy remedy, TextWriter lines) {
    lines.wrapped(INDENT, remedy.text());
    remedy.commands().forEach(command -> lines.exact(INDENT + "  " + command));
    if (!remedy.snippet().isEmpty()) {
      for (String line : remedy.snippet().split("\n", -1)) {
        lines.exact(INDENT + "  " + line);
      }
    }
  }

  private static StyledLine severity(Finding finding, RenderOptions options) {
    String word = finding.severity().name().toLowerCase(Locale.ROOT);
    return finding.severity() == Severity.ERROR
        ? options.in(AnsiStyle.BAD, word)
        : finding.severity() == Severity.WARNING
            ? options.in(AnsiStyle.DOUBT, word)
            : StyledLine.plain(word);
  }

  private static String place(SourceLocation at) {
    String line = at.line().map(it -> ", line " + it).orElse("");
    return line + at.address().map(it -> ", " + it).orElse("");
  }

  private static void allowed(Allowed allowed, RenderOptions options, TextWriter lines) {
    String reason = allowed.reason().isEmpty() ? "no reason is given" : allowed.reason();
    String why = allowed.isInFile() ? reason : "by --allow";
    LintFinding found = allowed.finding();
    lines.blank();
    lines.hanging(
        "  " + found.finding().code() + "  ",
        INDENT,
        options.in(AnsiStyle.FAINT, "allowed").then(place(found.at()) + ": " + why));
  }

  private static void unresolved(Unresolved open, RenderOptions options, TextWriter lines) {
    lines.blank();
    String at = open.at().line().map(it -> ", line " + it).orElse("");
    lines.hanging(
        "  open    ",
        INDENT,
        options.in(AnsiStyle.FAINT, "not judged").then(at + ": " + open.text()));
  }

  private static String counts(Lint lint) {
    String counts =
        TextWriter.counted(lint.count(Severity.ERROR), "error")
            + ", "
            + TextWriter.counted(lint.count(Severity.WARNING), "warning")
            + ", "
            + TextWriter.counted(lint.count(Severity.NOTE), "note")
            + ", "
            + lint.allowed().size()
            + " allowed";
    String files =
        lint.unreadable().isEmpty()
            ? ""
            : ", " + TextWriter.counted(lint.unreadable().size(), "file") + " not judged";
    return counts + files + ", exit " + lint.exitCode();
  }
}
