package dev.whoami.lint;

import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.LintFinding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Findings that a person reads as one: the first is shown, the others are named. */
final class FindingGroup {
  private final List<LintFinding> all;

  private FindingGroup(List<LintFinding> all) {
    this.all = all;
  }

  /** Each finding by itself, errors first. */
  static List<FindingGroup> alone(List<LintFinding> findings) {
    return by(findings, it -> it);
  }

  /** A module that is called often has one finding a call, all at one place. */
  static List<FindingGroup> byPlace(List<LintFinding> findings) {
    return by(
        findings,
        it -> it.at().line().isPresent() ? kind(it, it.at().file(), it.at().line().get()) : it);
  }

  /** Groups findings with the same code, severity and language, because these have the same fix. */
  static List<FindingGroup> byKind(List<LintFinding> findings) {
    return by(findings, it -> kind(it));
  }

  private static List<Object> kind(LintFinding found, Object... more) {
    Finding finding = found.finding();
    List<Object> kind = new ArrayList<>();
    kind.addAll(Arrays.asList(finding.code(), finding.severity(), found.at().dialect()));
    Collections.addAll(kind, more);
    return kind;
  }

  private static List<FindingGroup> by(
      List<LintFinding> findings, Function<LintFinding, Object> key) {
    List<LintFinding> errorsFirst = new ArrayList<>(findings);
    errorsFirst.sort(Comparator.comparing(it -> it.finding().severity()));
    Map<Object, List<LintFinding>> groups = new LinkedHashMap<>();
    for (LintFinding each : errorsFirst) {
      groups.computeIfAbsent(key.apply(each), it -> new ArrayList<>()).add(each);
    }
    List<FindingGroup> all = new ArrayList<>();
    groups.values().forEach(it -> all.add(new FindingGroup(it)));
    return all;
  }

  LintFinding first() {
    return all.get(0);
  }

  List<LintFinding> others() {
    return all.subList(1, all.size());
  }

  List<LintFinding> findings() {
    return all;
  }

  int size() {
    return all.size();
  }

  boolean isOf(Severity severity) {
    return first().finding().severity() == severity;
  }
}
