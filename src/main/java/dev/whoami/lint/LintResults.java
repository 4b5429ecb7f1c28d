package dev.whoami.lint;

import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.declared.Declared;
import dev.whoami.lint.model.declared.Dialect;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.declared.Unresolved;
import dev.whoami.lint.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The results so far: findings, unknown values, and files that could not be checked. */
final class LintResults {
  private final List<LintFinding> found = new ArrayList<>();
  private final List<Unresolved> unresolved = new ArrayList<>();
  private final Set<String> opened = new HashSet<>();
  private final Map<String, String> unreadable = new LinkedHashMap<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private final Set<String> late = new LinkedHashSet<>();
  private final Set<String> judged = new LinkedHashSet<>();
  private final Map<String, JudgedCounts> counts = new LinkedHashMap<>();
  private final List<Declared> acrossFiles = new ArrayList<>();

  void take(ReadFile file) {
    takeUnlessJudged(file.file());
    take(file.judged());
    if (file.file().whyNot().isEmpty()) {
      judged.add(file.file().name());
    }
    if (file.isLate()) {
      late.add(file.file().name());
    }
  }

  void takeUnlessJudged(SourceFile file) {
    if (!file.whyNot().isEmpty()) {
      unreadable.put(file.name(), file.whyNot());
      if (file.isMissing()) {
        missing.add(file.name());
      }
      judged.remove(file.name());
    }
  }

  void take(RuleResults results) {
    takeOpen(results.unresolved());
    takeFound(results.findings());
    results.counts().forEach((file, each) -> counts.merge(file, each, JudgedCounts::and));
    acrossFiles.addAll(results.acrossFiles());
  }

  void takeFound(Collection<LintFinding> findings) {
    found.addAll(findings);
  }

  /** Each once. */
  void takeOpen(Collection<Unresolved> open) {
    open.stream().filter(this::isNew).forEach(unresolved::add);
  }

  private boolean isNew(Unresolved open) {
    return opened.add(open.at().file() + ":" + open.at().line().orElse(0) + " " + open.text());
  }

  void takeUnreadable(Map<String, String> reasons) {
    unreadable.putAll(reasons);
  }

  /** A folder that cannot be listed is reported as not checked. */
  void leaveOpen(String path, String why) {
    unresolved.add(Unresolved.of(SourceLocation.file(path, Dialect.TERRAFORM), why));
  }

  /** Removes the findings and the counts of files. */
  void leaveOut(Predicate<String> file) {
    found.removeIf(it -> file.test(it.at().file()));
    unresolved.removeIf(it -> file.test(it.at().file()));
    counts.keySet().removeIf(file);
  }

  /** A file with findings is not listed as ok, even where these are reported elsewhere. */
  void unlistFound(Predicate<String> file) {
    found.stream().map(it -> it.at().file()).filter(file).forEach(judged::remove);
  }

  void forgetUnreadable(Predicate<String> file) {
    unreadable.keySet().removeIf(file);
  }

  void replaceFound(Function<LintFinding, LintFinding> by) {
    found.replaceAll(by::apply);
  }

  /** Why a file that was read in time cannot be judged, which is open from now on. */
  void openUnreadable(Predicate<String> file, Function<String, String> text) {
    for (String each : new ArrayList<>(unreadable.keySet())) {
      if (!late.contains(each) && file.test(each)) {
        leaveOpen(each, text.apply(unreadable.remove(each)));
      }
    }
  }

  Declarations acrossFiles() {
    return Declarations.of(acrossFiles);
  }

  /** The files that declare what may belong to things in others. */
  Set<String> filesOfAcross() {
    Set<String> files = new LinkedHashSet<>();
    acrossFiles.forEach(it -> files.add(it.at().file()));
    return files;
  }

  List<LintFinding> found() {
    return Collections.unmodifiableList(found);
  }

  List<Unresolved> unresolved() {
    return Collections.unmodifiableList(unresolved);
  }

  Map<String, String> unreadable() {
    return Collections.unmodifiableMap(unreadable);
  }

  /** The files that did not exist when they were opened. */
  Set<String> missing() {
    return Collections.unmodifiableSet(missing);
  }

  Set<String> late() {
    return Collections.unmodifiableSet(late);
  }

  /** The checked files. */
  Set<String> judged() {
    return Collections.unmodifiableSet(judged);
  }

  JudgedCounts counts() {
    return counts.values().stream().reduce(JudgedCounts.nothing(), JudgedCounts::and);
  }
}
