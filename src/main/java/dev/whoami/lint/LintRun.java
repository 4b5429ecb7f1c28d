package dev.whoami.lint;

import dev.whoami.lint.model.Allowance;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.Unresolved;
import dev.whoami.lint.source.SourceFile;
import dev.whoami.world.DeadlineTasks;
import dev.whoami.world.WorkResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the files, puts together what belongs together, judges, and sets aside: within a time. */
final class LintRun {
  private final Set<String> allowedCodes;
  private final List<LintFinding> findings = new ArrayList<>();
  private final List<Allowed> allowed = new ArrayList<>();
  private final List<Unresolved> unresolved = new ArrayList<>();
  private final Map<String, String> unreadable = new LinkedHashMap<>();
  private final Set<String> late = new LinkedHashSet<>();

  LintRun(Set<String> allowedCodes) {
    this.allowedCodes = allowedCodes;
  }

  /** Judges the files, in order and once each. */
  void judge(List<String> files, DeadlineTasks tasks) {
    Map<String, List<SourceFile>> modules = new LinkedHashMap<>();
    for (ReadFile each : TimedReading.of(files, tasks)) {
      take(each);
      if (each.file().isOfModule()) {
        modules.computeIfAbsent(each.file().folder(), it -> new ArrayList<>()).add(each.file());
      }
    }
    modules.values().forEach(parts -> judgeModule(parts, tasks));
    sort(files);
  }

  /** By file, errors first, then by line. */
  private void sort(List<String> files) {
    Map<String, Integer> places = new HashMap<>();
    files.forEach(it -> places.put(it, places.size()));
    findings.sort(
        Comparator.comparing((LintFinding it) -> places.getOrDefault(it.at().file(), -1))
            .thenComparing(it -> it.finding().severity())
            .thenComparing(it -> it.at().line().orElse(0)));
  }

  private void take(ReadFile file) {
    takeUnlessJudged(file.file());
    take(file.judged());
    if (file.isLate()) {
      late.add(file.file().name());
    }
  }

  private void takeUnlessJudged(SourceFile file) {
    if (!file.whyNot().isEmpty()) {
      unreadable.put(file.name(), file.whyNot());
    }
  }

  private void take(RuleResults judged) {
    unresolved.addAll(judged.unresolved());
    for (LintFinding finding : judged.findings()) {
      Optional<Allowed> reason = allowance(finding);
      reason.ifPresent(allowed::add);
      if (!reason.isPresent()) {
        findings.add(finding);
      }
    }
  }

  private Optional<Allowed> allowance(LintFinding finding) {
    String code = finding.finding().code();
    if (allowedCodes.contains(code)) {
      return Optional.of(Allowed.byOption(finding));
    }
    return finding
        .at()
        .allowanceOf(code)
        .map(Allowance::reason)
        .map(it -> Allowed.inFile(finding, it));
  }

  private void judgeModule(List<SourceFile> parts, DeadlineTasks tasks) {
    WorkResult<ModuleResults> result =
        tasks.start("lint-module", () -> ModuleResults.of(parts)).awaited();
    Optional<ModuleResults> module = result.value();
    module.ifPresent(
        it -> {
          it.notJudged().forEach(this::takeUnlessJudged);
          take(it.judged());
        });
    result
        .crash()
        .ifPresent(
            bug -> parts.forEach(it -> takeUnlessJudged(SourceFile.crashed(it.name(), bug))));
    if (result.isLate()) {
      String why = TimeoutReason.within(tasks.limit()).judged();
      parts.forEach(it -> take(ReadFile.late(it.name(), why)));
    }
  }

  List<LintFinding> findings() {
    return findings;
  }

  List<Allowed> allowed() {
    return allowed;
  }

  List<Unresolved> unresolved() {
    return unresolved;
  }

  Map<String, String> unreadable() {
    return unreadable;
  }

  Set<String> late() {
    return late;
  }
}
