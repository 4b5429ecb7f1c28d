package dev.whoami.lint;

import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.SourceLocation;
import dev.whoami.lint.model.Unresolved;
import dev.whoami.lint.rule.LintRules;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.StyledLine;
import dev.whoami.report.writer.TextWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * For a person: file by file what is wrong, why, and what to do; what was not judged; and the
 * counts. A long list is cut, and the rest is counted.
 */
final class LintText implements LintRenderer {
  private static final int MOST_OPEN = 10;
  private static final String MODULES =
      " not read from here: what is in them is judged in a plan (terraform show -json).";

  @Override
  public String render(Lint lint, RenderOptions options, LintSections sections) {
    return new Writing(lint, options, sections).text();
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

  /** One report under way. */
  private static final class Writing {
    private final Lint lint;
    private final RenderOptions options;
    private final LintSections sections;
    private final TextWriter lines;
    private final FindingText findingText;
    private final Set<String> mentioned = new HashSet<>();

    private Writing(Lint lint, RenderOptions options, LintSections sections) {
      this.lint = lint;
      this.options = options;
      this.sections = sections;
      this.lines = new TextWriter(options.width());
      this.findingText = new FindingText(options, lines);
      lint.findings().forEach(it -> mentioned.add(it.at().file()));
      lint.unresolved().forEach(it -> mentioned.add(it.at().file()));
    }

    private String text() {
      FindingSelection selection = FindingSelection.of(lint.findings(), options.isVerbose());
      Map<String, List<LintFinding>> findings = byFile(selection.shown(), LintFinding::at);
      Map<String, List<Allowed>> allowed = byFile(lint.allowed(), it -> it.finding().at());
      for (String file : lint.files()) {
        file(file, taken(file, findings), taken(file, allowed));
      }
      // What is called may lie in files that nobody named.
      findings.forEach((file, each) -> file(file, each, taken(file, allowed)));
      notes(selection.notes());
      leftOut(selection);
      open();
      lines.exact(LintSummary.judged(lint));
      lines.exact(LintSummary.found(lint));
      return lines.toString();
    }

    private void file(String file, List<LintFinding> findings, List<Allowed> allowed) {
      List<Allowed> told =
          allowed.stream()
              .filter(it -> it.by() == Allowed.By.FILE || options.isVerbose())
              .collect(Collectors.toList());
      String why = lint.unreadable().get(file);
      if (why == null && findings.isEmpty() && told.isEmpty()) {
        wellIfNamed(file);
        return;
      }
      lines.exact(title(file));
      if (why != null) {
        lines.hanging(
            "  ", "  ", options.in(AnsiStyle.BAD, "not judged:").then(" it " + why + "."));
      }
      findings(findings);
      told.forEach(it -> sections.write("allowed", file, lines, () -> allowed(it)));
      lines.blank();
    }

    private void wellIfNamed(String file) {
      if (lint.isNamed(file) && !mentioned.contains(file)) {
        lines.exact(
            options.in(AnsiStyle.GOOD, options.symbol("✓", "ok")).then(" ").then(title(file)));
        lines.blank();
      }
    }

    private void findings(List<LintFinding> findings) {
      for (LintFinding each : findings) {
        sections.write("findings", each.at().file(), lines, () -> findingText.write(each));
      }
    }

    private StyledLine title(String file) {
      return options.in(AnsiStyle.TITLE, file.equals("-") ? "standard input" : file);
    }

    private void allowed(Allowed allowed) {
      LintFinding found = allowed.finding();
      lines.blank();
      lines.hanging(
          "  " + found.finding().code() + "  ",
          FindingText.INDENT,
          options
              .in(AnsiStyle.FAINT, "allowed")
              .then(FindingText.place(found.at()) + ": " + why(allowed)));
    }

    private static String why(Allowed allowed) {
      switch (allowed.by()) {
        case OPTION:
          return "by --allow";
        case BASELINE:
          return "in the baseline";
        default:
          return allowed.reason().isEmpty() ? "no reason is given" : allowed.reason();
      }
    }

    /** Each in a line: its title, and where it is explained. */
    private void notes(List<LintFinding> notes) {
      for (LintFinding each : notes) {
        sections.write("findings", each.at().file(), lines, () -> note(each));
      }
      if (!notes.isEmpty()) {
        lines.blank();
      }
    }

    private void note(LintFinding each) {
      String code = each.finding().code();
      lines.hanging(code + "  note: ", FindingText.INDENT, LintRules.valueOf(code).title());
    }

    private void leftOut(FindingSelection selection) {
      if (selection.leavesSomethingOut()) {
        selection.leftOut().forEach(lines::exact);
        lines.exact("--verbose shows them, and --format json has them all.");
        lines.blank();
      }
    }

    private void open() {
      List<Unresolved> all = new ArrayList<>(lint.unresolved());
      if (all.isEmpty()) {
        return;
      }
      lines.exact(options.in(AnsiStyle.TITLE, "Not judged"));
      if (!options.isVerbose()) {
        all.removeIf(Unresolved::isOfModule);
      }
      int most = options.isVerbose() ? all.size() : MOST_OPEN;
      String last = "";
      for (Unresolved each : all.subList(0, Math.min(most, all.size()))) {
        String file = each.at().file();
        boolean isNew = !file.equals(last);
        sections.write("unresolved", file, lines, () -> open(each, isNew));
        last = file;
      }
      if (all.size() > most) {
        lines.exact("  and " + (all.size() - most) + " more: --verbose shows them");
      }
      int modules = lint.unresolved().size() - all.size();
      if (modules > 0) {
        lines.wrapped("  ", TextWriter.counted(modules, "module") + MODULES);
      }
      lines.blank();
    }

    private void open(Unresolved each, boolean isNewFile) {
      if (isNewFile) {
        lines.exact(StyledLine.plain("  ").then(title(each.at().file())));
      }
      String line = each.at().line().map(it -> "line " + it + ": ").orElse("");
      lines.hanging("    ", "      ", line + each.text());
    }
  }
}
