package dev.whoami.lint;

import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.report.writer.TextWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The findings that a person reads one by one, the most severe first if there are many, and what
 * there is beside them.
 */
final class FindingSelection {
  private static final int MOST = 25;

  private final List<LintFinding> shown;
  private final List<LintFinding> notes;
  private final List<LintFinding> others;

  private FindingSelection(
      List<LintFinding> shown, List<LintFinding> notes, List<LintFinding> others) {
    this.shown = shown;
    this.notes = notes;
    this.others = others;
  }

  static FindingSelection of(List<LintFinding> findings, boolean all) {
    if (all) {
      return new FindingSelection(findings, new ArrayList<>(), new ArrayList<>());
    }
    List<LintFinding> notes = new ArrayList<>(findings);
    notes.removeIf(it -> it.finding().severity() != Severity.NOTE);
    List<LintFinding> bySeverity = new ArrayList<>(findings);
    bySeverity.removeAll(notes);
    bySeverity.sort(Comparator.comparing(it -> it.finding().severity()));
    Set<LintFinding> first =
        new HashSet<>(bySeverity.subList(0, Math.min(MOST, bySeverity.size())));
    return new FindingSelection(
        findings.stream().filter(first::contains).collect(Collectors.toList()),
        notes,
        findings.stream()
            .filter(it -> !first.contains(it) && it.finding().severity() != Severity.NOTE)
            .collect(Collectors.toList()));
  }

  /** Those to be shown with their evidence and fix, in the order of the files. */
  List<LintFinding> shown() {
    return shown;
  }

  /** Those that a line is enough for. */
  List<LintFinding> notes() {
    return notes;
  }

  boolean leavesSomethingOut() {
    return !others.isEmpty();
  }

  /** What is left out: how many of each code, in how many files. */
  List<String> leftOut() {
    Map<String, List<String>> files =
        others.stream()
            .collect(
                Collectors.groupingBy(
                    it -> it.finding().code(),
                    TreeMap::new,
                    Collectors.mapping(it -> it.at().file(), Collectors.toList())));
    List<String> lines = new ArrayList<>();
    files.forEach(
        (code, all) -> {
          String inFiles = TextWriter.counted(all.stream().distinct().count(), "file");
          lines.add(code + "  " + all.size() + " more in " + inFiles);
        });
    return Collections.unmodifiableList(lines);
  }
}
