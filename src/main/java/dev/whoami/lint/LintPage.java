package dev.whoami.lint;

import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.declared.Unresolved;
import dev.whoami.report.writer.AnsiStyle;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.StyledLine;
import dev.whoami.report.writer.TextWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** One report in a layout. */
final class LintPage {
  private static final String MODULES =
      " not read from here. To check the content, give lint a plan (terraform show -json).";

  private final Lint lint;
  private final RenderOptions options;
  private final LintSections sections;
  private final LintLayout layout;
  private final TextWriter lines;
  private final ShortenedParts leftOut = new ShortenedParts();

  private LintPage(Lint lint, RenderOptions options, LintSections sections, LintLayout layout) {
    this.lint = lint;
    this.options = options;
    this.sections = sections;
    this.layout = layout;
    this.lines = new TextWriter(options.width());
  }

  static String text(Lint lint, RenderOptions options, LintSections sections, LintLayout layout) {
    LintPage page = new LintPage(lint, options, sections, layout);
    page.write();
    return page.lines.toString();
  }

  private void write() {
    sum();
    findings();
    unreadable();
    late();
    allowed();
    well();
    open();
    lines.wrapped("", LintSummary.judged(lint));
    lines.exact(LintSummary.found(lint));
    leftOut.findings(lint.findings().size() - layout.inFull());
    if (!layout.isEverything()) {
      leftOut.line(options.again("lint", "--all")).ifPresent(lines::exact);
    }
  }

  /** Before a list that is longer than one finding; the end says it once more, with the rest. */
  private void sum() {
    if (lint.findings().size() > 1) {
      lines.exact(options.in(AnsiStyle.TITLE, LintSummary.top(lint)));
      lines.blank();
    }
  }

  /** No blank line follows a finding that is shown as one line. */
  private void findings() {
    FindingText text = new FindingText(options, lines);
    List<FindingGroup> groups = layout.groups();
    for (int i = 0; i < groups.size(); i++) {
      FindingGroup group = groups.get(i);
      FindingDepth depth = layout.depth(i);
      sections.write("findings", group.first().at().file(), lines, () -> text.write(group, depth));
      boolean isClose =
          depth == FindingDepth.LINE
              && i + 1 < groups.size()
              && layout.depth(i + 1) == FindingDepth.LINE;
      if (!isClose) {
        lines.blank();
      }
    }
  }

  private void unreadable() {
    List<Map.Entry<String, String>> all = new ArrayList<>(lint.unreadable().entrySet());
    list(
        all,
        it ->
            lines.hanging(
                "",
                "  ",
                title(it.getKey())
                    .then(" ")
                    .then(options.in(AnsiStyle.BAD, "not checked:"))
                    .then(" it " + it.getValue() + ".")));
    leftOut.files(all.size() - shown(all));
  }

  private void late() {
    lint.late().lines().forEach(it -> lines.exact(options.in(AnsiStyle.BAD, it)));
    if (!lint.late().isEmpty()) {
      lines.blank();
    }
  }

  private void allowed() {
    List<Allowed> all = new ArrayList<>(lint.allowed());
    all.removeIf(it -> it.by() != Allowed.By.FILE && !options.isVerbose());
    list(all, it -> sections.write("allowed", it.finding().at().file(), lines, () -> allowed(it)));
    leftOut.allowed(all.size() - shown(all));
  }

  private void allowed(Allowed allowed) {
    LintFinding found = allowed.finding();
    lines.hanging(
        found.finding().code() + "  ",
        FindingText.INDENT,
        options
            .in(AnsiStyle.FAINT, "allowed")
            .then(", " + FindingText.place(found.at()) + ": " + why(allowed)));
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

  /** The files that a person named and that have nothing to be said about. */
  private void well() {
    Set<String> mentioned = new HashSet<>(lint.unreadable().keySet());
    lint.findings().forEach(it -> mentioned.add(it.at().file()));
    lint.unresolved().forEach(it -> mentioned.add(it.at().file()));
    lint.allowed().forEach(it -> mentioned.add(it.finding().at().file()));
    List<String> well =
        lint.files().stream()
            .filter(it -> lint.isNamed(it) && !mentioned.contains(it))
            .collect(Collectors.toList());
    StyledLine mark = options.in(AnsiStyle.GOOD, options.symbol("✓", "ok")).then(" ");
    list(well, it -> lines.exact(mark.then(title(it))));
  }

  private void open() {
    List<Unresolved> all = new ArrayList<>(lint.unresolved());
    if (all.isEmpty()) {
      return;
    }
    lines.exact(options.in(AnsiStyle.TITLE, "Not checked"));
    if (!options.isVerbose()) {
      all.removeIf(Unresolved::isOfModule);
    }
    List<List<Unresolved>> groups = equalOnes(all);
    for (List<Unresolved> each : groups.subList(0, shown(groups))) {
      sections.write(
          "unresolved", each.get(0).at().file(), lines, () -> open(each.get(0), each.size() - 1));
    }
    leftOut.open(groups.subList(shown(groups), groups.size()).stream().mapToInt(List::size).sum());
    int modules = lint.unresolved().size() - all.size();
    if (modules > 0) {
      lines.hanging("  ", "    ", TextWriter.counted(modules, "module") + MODULES);
    }
    lines.blank();
  }

  /** A text that is the same for many files, such as how to check a chart, is printed once. */
  private List<List<Unresolved>> equalOnes(List<Unresolved> all) {
    Map<Object, List<Unresolved>> groups = new LinkedHashMap<>();
    for (Unresolved each : all) {
      boolean isOfAFile = !each.at().line().isPresent() && !options.isVerbose();
      groups.computeIfAbsent(isOfAFile ? each.text() : each, it -> new ArrayList<>()).add(each);
    }
    return new ArrayList<>(groups.values());
  }

  private void open(Unresolved each, int others) {
    String line = each.at().line().map(it -> ":" + it).orElse("");
    String more = others > 0 ? " and " + TextWriter.counted(others, "other") : "";
    lines.hanging("  ", "    ", title(each.at().file()).then(line + more + ": " + each.text()));
  }

  private <T> void list(List<T> all, Consumer<T> each) {
    all.subList(0, shown(all)).forEach(each);
    if (shown(all) > 0) {
      lines.blank();
    }
  }

  private int shown(List<?> all) {
    return Math.min(layout.entries(), all.size());
  }

  private StyledLine title(String file) {
    return options.in(AnsiStyle.TITLE, FindingText.file(file));
  }
}
