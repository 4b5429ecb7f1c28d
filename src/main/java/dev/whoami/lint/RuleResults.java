package dev.whoami.lint;

import dev.whoami.lint.model.ContainerCode;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.declared.Unresolved;
import dev.whoami.lint.rule.LintRules;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The findings of the rules in files that belong together. */
final class RuleResults {
  private final List<LintFinding> findings;
  private final List<Unresolved> unresolved;
  private final Map<String, JudgedCounts> counts;
  private final List<Declared> acrossFiles;

  private RuleResults(
      List<LintFinding> findings,
      List<Unresolved> unresolved,
      Map<String, JudgedCounts> counts,
      List<Declared> acrossFiles) {
    this.findings = findings;
    this.unresolved = unresolved;
    this.counts = counts;
    this.acrossFiles = acrossFiles;
  }

  static RuleResults of(Declarations all, ContainerCode code) {
    return new RuleResults(
        LintRules.judge(all.with(code)),
        all.unresolved(),
        JudgedCounts.byFile(all),
        all.acrossFiles());
  }

  static RuleResults nothing() {
    return new RuleResults(
        Collections.emptyList(),
        Collections.emptyList(),
        Collections.emptyMap(),
        Collections.emptyList());
  }

  /** A result with only one unknown value. */
  static RuleResults open(Unresolved open) {
    return new RuleResults(
        Collections.emptyList(),
        Collections.singletonList(open),
        Collections.emptyMap(),
        Collections.emptyList());
  }

  /** The same, limited to these files. */
  RuleResults onlyOf(Predicate<String> file) {
    Map<String, JudgedCounts> less = new LinkedHashMap<>(counts);
    less.keySet().removeIf(it -> !file.test(it));
    return new RuleResults(
        about(findings, file, LintFinding::at),
        about(unresolved, file, Unresolved::at),
        less,
        about(acrossFiles, file, Declared::at));
  }

  private static <T> List<T> about(
      List<T> all, Predicate<String> file, Function<T, SourceLocation> place) {
    return all.stream()
        .filter(it -> file.test(place.apply(it).file()))
        .collect(Collectors.toList());
  }

  List<LintFinding> findings() {
    return findings;
  }

  List<Unresolved> unresolved() {
    return unresolved;
  }

  /** What may belong to things in other files. */
  List<Declared> acrossFiles() {
    return acrossFiles;
  }

  /** How much was checked, by file. */
  Map<String, JudgedCounts> counts() {
    return counts;
  }
}
