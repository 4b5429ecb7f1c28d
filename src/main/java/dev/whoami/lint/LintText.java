package dev.whoami.lint;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.SourceLocation;
import dev.whoami.lint.model.Unresolved;
import dev.whoami.lint.rule.LintRules;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.StyledLine;
import dev.whoami.report.writer.TextWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * For a person: errors first, file by file what is wrong, why, and what to do; what was not judged;
 * and the counts. A long list is cut, and the rest is counted.
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
      sum();
      for (String file : errorsFirst(findings)) {
        file(file, taken(file, findings), taken(file, allowed));
      }
      notes(selection.notes());
      leftOut(selection);
      open();
      lines.exact(LintSummary.judged(lint));
      lines.exact(LintSummary.found(lint));
      return lines.toString();
    }

    /** Before a list that is longer than one finding; the end says it once more, with the rest. */
    private void sum() {
      if (lint.findings().size() > 1) {
        lines.exact(options.in(AnsiStyle.TITLE, LintSummary.top(lint)));
        lines.blank();
      }
    }

    /** The files in their order, but those with the most severe findings first. */
    private List<String> errorsFirst(Map<String, List<LintFinding>> findings) {
      List<String> files = new ArrayList<>(lint.files());
      findings.keySet().stream().filter(it -> !files.contains(it)).forEach(files::add);
      files.sort(
          Comparator.comparing(
              it -> worst(findings.get(it)).orElse(null),
              Comparator.nullsLast(Comparator.naturalOrder())));
      return files;
    }

    private static Optional<Severity> worst(@Nullable List<LintFinding> findings) {
      return findings == null
          ? Optional.empty()
          : findings.stream().map(it -> it.finding().severity()).min(Comparator.naturalOrder());
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
      for (List<LintFinding> each : grouped(findings)) {
        LintFinding first = each.get(0);
        List<LintFinding> others = each.subList(1, each.size());
        sections.write(
            "findings", first.at().file(), lines, () -> findingText.write(first, others));
      }
    }

    /** A module that is called often has one finding a call, all at one place. */
    private Collection<List<LintFinding>> grouped(List<LintFinding> findings) {
      Map<List<Object>, List<LintFinding>> groups = new LinkedHashMap<>();
      for (LintFinding each : findings) {
        boolean isAlone = options.isVerbose() || !each.at().line().isPresent();
        Object place = isAlone ? each : each.at().line();
        Finding found = each.finding();
        List<Object> key = Arrays.asList(found.code(), found.severity(), place);
        groups.computeIfAbsent(key, it -> new ArrayList<>()).add(each);
      }
      return groups.values();
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
