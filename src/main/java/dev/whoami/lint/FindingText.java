package dev.whoami.lint;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.rule.LintRules;
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

/**
 * The text of findings for a person. Each fix is printed once, unless the user asks for everything.
 */
final class FindingText {
  static final String INDENT = "        ";

  /** A few names are enough to find the calls of one module, or what has the same fault. */
  private static final int MOST_NAMED = 5;

  private static final int MOST_SIGNS = 5;

  private final RenderOptions options;
  private final TextWriter lines;
  private final Set<List<Object>> saidFixes = new HashSet<>();

  FindingText(RenderOptions options, TextWriter lines) {
    this.options = options;
    this.lines = lines;
  }

  /** One finding to that depth, and the others of its group. */
  void write(FindingGroup group, FindingDepth depth) {
    LintFinding found = group.first();
    Finding finding = found.finding();
    if (depth == FindingDepth.LINE) {
      line(group);
      return;
    }
    lines.hanging(label(finding), INDENT, severity(finding, options).then(", " + place(found)));
    lines.wrapped(INDENT, finding.text());
    if (!group.others().isEmpty()) {
      lines.hanging(INDENT + "also ", INDENT + "     ", named(found, group.others()));
    }
    if (depth.isAtLeast(FindingDepth.EVIDENCE)) {
      evidence(finding);
      fix(found, depth);
    }
  }

  /** Its place and its title; a note is about all that lint was given. */
  private void line(FindingGroup group) {
    Finding finding = group.first().finding();
    String others = group.others().isEmpty() ? "" : " and " + group.others().size() + " more";
    String place = finding.severity() == Severity.NOTE ? "" : ", " + place(group.first()) + others;
    lines.hanging(
        label(finding), INDENT, severity(finding, options).then(place + ": " + title(finding)));
  }

  /** A bug in whoami has a code outside of the rules. */
  private static String title(Finding finding) {
    return Arrays.stream(LintRules.values())
        .filter(it -> it.name().equals(finding.code()))
        .map(LintRules::title)
        .findFirst()
        .orElse(finding.gist());
  }

  private static String label(Finding finding) {
    return finding.code() + "  ";
  }

  private void evidence(Finding finding) {
    List<String> all = finding.because();
    int shown = options.isVerbose() || all.size() <= MOST_SIGNS + 1 ? all.size() : MOST_SIGNS;
    all.subList(0, shown).forEach(it -> lines.hanging(INDENT + "saw ", INDENT + "    ", it));
    if (shown < all.size()) {
      lines.exact(INDENT + "saw " + (all.size() - shown) + " more signs");
    }
  }

  private void fix(LintFinding found, FindingDepth depth) {
    Finding finding = found.finding();
    boolean isShown = depth.isAtLeast(FindingDepth.FIRST_FIX);
    boolean isNew = false;
    for (Remedy each : finding.remedies()) {
      List<Object> key = Arrays.asList(finding.code(), found.at().dialect(), each.text());
      if (saidFixes.add(key) || options.isVerbose()) {
        if (isShown && (!isNew || depth == FindingDepth.WHOLE)) {
          remedy(each);
        }
        isNew = true;
      }
    }
    if (isNew) {
      String label = isShown ? "More: " : "Fix: ";
      StyledLine more =
          options.in(AnsiStyle.FAINT, label + options.command().explain(finding.code()));
      lines.exact(StyledLine.plain(INDENT).then(more));
    }
  }

  private static String named(LintFinding first, List<LintFinding> others) {
    List<String> names = new ArrayList<>();
    others.forEach(each -> names.add(nameBeside(first, each)));
    int shown = names.size() <= MOST_NAMED + 1 ? names.size() : MOST_NAMED;
    String left = names.size() > shown ? " and " + (names.size() - shown) + " more" : "";
    return String.join(", ", names.subList(0, shown)) + left;
  }

  /** Omits the file, and the line, if they equal those of the first finding. */
  private static String nameBeside(LintFinding first, LintFinding other) {
    boolean isSameFile = first.at().file().equals(other.at().file());
    boolean isSamePlace = isSameFile && first.at().line().equals(other.at().line());
    String file = isSameFile ? "" : file(other.at().file());
    String line =
        isSamePlace
            ? ""
            : other.at().line().map(it -> isSameFile ? "line " + it : ":" + it).orElse("");
    String place = file + line;
    String name = other.at().address().orElse("");
    return place.isEmpty() ? name : name.isEmpty() ? place : place + " " + name;
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

  private static String place(LintFinding found) {
    return place(found.at());
  }

  /** The form that editors and terminals link: the file, the line and the resource. */
  static String place(SourceLocation at) {
    return file(at.file())
        + at.line().map(it -> ":" + it).orElse("")
        + at.address().map(it -> ", " + it).orElse("");
  }

  static String file(String name) {
    return name.equals("-") ? "standard input" : name;
  }
}
