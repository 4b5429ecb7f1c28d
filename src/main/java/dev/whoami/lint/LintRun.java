package dev.whoami.lint;

import dev.whoami.lint.code.RepositoryCode;
import dev.whoami.lint.model.Allowance;
import dev.whoami.lint.model.ContainerCode;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.Declared;
import dev.whoami.lint.model.Dialect;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.NestedFile;
import dev.whoami.lint.model.OpenAccountRoles;
import dev.whoami.lint.model.SourceLocation;
import dev.whoami.lint.model.Unresolved;
import dev.whoami.lint.module.TerraformProject;
import dev.whoami.lint.program.HelmChart;
import dev.whoami.lint.program.ProgramKind;
import dev.whoami.lint.rule.LintRules;
import dev.whoami.lint.rule.OpenPipelineJobs;
import dev.whoami.lint.setting.LintSettings;
import dev.whoami.lint.source.SourceFile;
import dev.whoami.lint.tree.FoundFiles;
import dev.whoami.lint.tree.RepositoryPaths;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.work.DeadlineTasks;
import dev.whoami.world.work.WorkResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads the files, puts together what belongs together, judges, and sets aside: within a time. */
final class LintRun {
  private final LintSettings settings;
  private final RepositoryPaths paths = new RepositoryPaths();
  private final List<LintFinding> found = new ArrayList<>();
  private final List<LintFinding> findings = new ArrayList<>();
  private final List<Allowed> allowed = new ArrayList<>();
  private final List<Unresolved> unresolved = new ArrayList<>();
  private final Set<String> opened = new HashSet<>();
  private final Map<String, String> unreadable = new LinkedHashMap<>();
  private final Set<String> late = new LinkedHashSet<>();
  private final Set<String> judged = new LinkedHashSet<>();
  private final Map<String, JudgedCounts> counts = new LinkedHashMap<>();
  private final List<NestedFile> nestedInModules = new ArrayList<>();
  private final List<Declared> acrossFiles = new ArrayList<>();

  LintRun(LintSettings settings) {
    this.settings = settings;
  }

  /** Judges the files, in order and once each. */
  void judge(FoundFiles files, DeadlineTasks tasks) {
    unreadable.putAll(files.unmatched());
    files.unlisted().forEach(it -> leaveOpen(it, "This folder cannot be listed by this user."));
    files
        .unreachable()
        .forEach(it -> leaveOpen(it, "This locale cannot write the name; set LC_ALL=C.UTF-8."));
    ContainerCode code = RepositoryCode.of(files.code());
    List<SourceFile> terraform = new ArrayList<>();
    List<ReadFile> read = TimedReading.of(files, code, tasks);
    NestedFiles nested = NestedFiles.among(read);
    for (ReadFile each : read) {
      if (each.isPassedOver()) {
        takePassedOver(each, code, tasks);
        continue;
      }
      take(nested.contains(each) ? each.judgedElsewhere() : each);
      if (each.file().isOfModule()) {
        terraform.add(each.file());
      }
    }
    judgeModules(TerraformProject.of(terraform), code, tasks);
    leaveOutNested(files);
    judgeAcrossFiles(Declarations.of(acrossFiles), code, tasks);
    leaveOutExcluded(files);
    spareSamples(files);
    sort(files.names());
    FindingFingerprints.added(foldedFindings(), paths).forEach(this::setAsideOrKeep);
  }

  /** A chart is what helm makes of it, where that was asked for. */
  private void takePassedOver(ReadFile file, ContainerCode code, DeadlineTasks tasks) {
    String name = file.file().name();
    boolean isChart =
        settings.rendersCharts()
            && ProgramKind.mayBe(name)
            && ProgramKind.of(name).filter(it -> it == ProgramKind.HELM).isPresent();
    if (!isChart) {
      take(file.judged());
      return;
    }
    Duration left = tasks.left(tasks.limit().dividedBy(10));
    HelmChart chart = HelmChart.rendered(name, new LiveSurroundings(), left);
    Optional<String> manifests = chart.manifests();
    if (manifests.isPresent()) {
      ReadFile rendered = ReadFile.of(SourceFile.of(chart.name(), manifests.get()), code);
      if (!rendered.isPassedOver()) {
        take(rendered);
      }
    } else {
      take(RuleResults.open(chart.note()));
    }
  }

  /** Also behind the deadline: there may be very many pods. */
  private void judgeAcrossFiles(Declarations all, ContainerCode code, DeadlineTasks tasks) {
    WorkResult<List<LintFinding>> result =
        tasks
            .start("lint-across-files", () -> LintRules.judgeAcrossFiles(all.with(code)))
            .awaited();
    result.value().ifPresent(found::addAll);
    OpenAccountRoles.in(all).stream().filter(this::isNew).forEach(unresolved::add);
    OpenPipelineJobs.in(all).stream().filter(this::isNew).forEach(unresolved::add);
    Set<String> files = new LinkedHashSet<>();
    acrossFiles.forEach(it -> files.add(it.at().file()));
    result
        .crash()
        .ifPresent(bug -> files.forEach(it -> takeUnlessJudged(SourceFile.crashed(it, bug))));
    if (result.isLate()) {
      String why = TimeoutReason.within(tasks.limit()).judged();
      files.forEach(it -> take(ReadFile.late(it, why)));
    }
  }

  /** Also what others bring in: modules that are called, the templates of stacks. */
  private void leaveOutExcluded(FoundFiles files) {
    Map<String, Boolean> known = new HashMap<>();
    Predicate<String> isExcluded = file -> known.computeIfAbsent(file, it -> isExcluded(it, files));
    leaveOut(isExcluded);
    unreadable.keySet().removeIf(it -> !files.unmatched().containsKey(it) && isExcluded.test(it));
  }

  private boolean isExcluded(String file, FoundFiles files) {
    return !files.isNamed(file) && settings.exclusions().isAbout(file);
  }

  /** Terraform reports what it fills in. A file with findings of its own is not listed as ok. */
  private void leaveOutNested(FoundFiles files) {
    NestedFiles nested =
        NestedFiles.named(
            nestedInModules.stream()
                .filter(it -> isReportedAsSevere(it, files))
                .map(it -> it.at().file())
                .collect(Collectors.toSet()));
    found.stream().map(it -> it.at().file()).filter(nested::contains).forEach(judged::remove);
    leaveOut(nested::contains);
  }

  /** Not where Terraform is excluded, and not where only Terraform is an example. */
  private boolean isReportedAsSevere(NestedFile file, FoundFiles files) {
    String parent = file.parent().file();
    return !isExcluded(parent, files)
        && (!files.sampleFolder(parent).isPresent()
            || files.sampleFolder(file.at().file()).isPresent());
  }

  private void leaveOut(Predicate<String> file) {
    found.removeIf(it -> file.test(it.at().file()));
    unresolved.removeIf(it -> file.test(it.at().file()));
    counts.keySet().removeIf(file);
  }

  /** What examples and tests declare is not deployed as it stands, so it does not fail the run. */
  private void spareSamples(FoundFiles files) {
    found.replaceAll(
        each ->
            files
                .sampleFolder(each.at().file())
                .map(it -> each.asNote(it + " is a folder of examples or tests"))
                .orElse(each));
    for (String each : new ArrayList<>(unreadable.keySet())) {
      if (!late.contains(each) && files.sampleFolder(each).isPresent()) {
        leaveOpen(each, "This file of examples or tests " + unreadable.remove(each) + ".");
      }
    }
  }

  /** What cannot be looked into is not known to be well. */
  private void leaveOpen(String path, String why) {
    unresolved.add(Unresolved.of(SourceLocation.file(path, Dialect.TERRAFORM), why));
  }

  /** By file, errors first, then by line. */
  private void sort(List<String> files) {
    Map<String, Integer> places = new HashMap<>();
    files.forEach(it -> places.put(it, places.size()));
    found.sort(
        Comparator.comparing((LintFinding it) -> places.getOrDefault(it.at().file(), -1))
            .thenComparing(it -> it.finding().severity())
            .thenComparing(it -> it.at().line().orElse(0)));
  }

  /** Without the repetitions of what is said once, unless the place itself allows it. */
  private List<LintFinding> foldedFindings() {
    Set<String> once = new HashSet<>();
    EnumSet.allOf(LintRules.class).stream()
        .filter(LintRules::isOncePerRun)
        .forEach(it -> once.add(it.name()));
    Set<String> said = new HashSet<>();
    List<LintFinding> folded = new ArrayList<>();
    for (LintFinding each : found) {
      String code = each.finding().code();
      boolean isRepetition =
          once.contains(code) && !each.at().allowanceOf(code).isPresent() && !said.add(code);
      // A module that several call says the same for each of them.
      String place = each.at().file() + ":" + each.at().line().orElse(0);
      boolean isNew = said.add(code + " " + place + " " + each.finding().text());
      if (!isRepetition && isNew) {
        folded.add(each);
      }
    }
    return folded;
  }

  private void setAsideOrKeep(LintFinding finding) {
    Optional<Allowed> aside = aside(finding);
    aside.ifPresent(allowed::add);
    if (!aside.isPresent()) {
      findings.add(finding);
    }
  }

  private Optional<Allowed> aside(LintFinding finding) {
    String code = finding.finding().code();
    if (settings.isAllowedByOption(code)) {
      return Optional.of(Allowed.of(finding, Allowed.By.OPTION, ""));
    }
    Optional<String> inFile = finding.at().allowanceOf(code).map(Allowance::reason);
    if (inFile.isPresent()) {
      return inFile.map(it -> Allowed.of(finding, Allowed.By.FILE, it));
    }
    Optional<String> byTeam = settings.reasonOfTeam(code);
    if (byTeam.isPresent()) {
      return byTeam.map(it -> Allowed.of(finding, Allowed.By.SETTINGS, it));
    }
    return settings.baseline().knows(finding.fingerprint())
        ? Optional.of(Allowed.of(finding, Allowed.By.BASELINE, ""))
        : Optional.empty();
  }

  private void take(ReadFile file) {
    takeUnlessJudged(file.file());
    take(file.judged());
    if (file.file().whyNot().isEmpty()) {
      judged.add(file.file().name());
    }
    if (file.isLate()) {
      late.add(file.file().name());
    }
  }

  private void takeUnlessJudged(SourceFile file) {
    if (!file.whyNot().isEmpty()) {
      unreadable.put(file.name(), file.whyNot());
      judged.remove(file.name());
    }
  }

  private void take(RuleResults results) {
    results.unresolved().stream().filter(this::isNew).forEach(unresolved::add);
    found.addAll(results.findings());
    results.counts().forEach((file, each) -> counts.merge(file, each, JudgedCounts::and));
    acrossFiles.addAll(results.acrossFiles());
  }

  private boolean isNew(Unresolved open) {
    return opened.add(open.at().file() + ":" + open.at().line().orElse(0) + " " + open.text());
  }

  /** A module that has been judged where another calls it is not judged again by itself. */
  private void judgeModules(TerraformProject project, ContainerCode code, DeadlineTasks tasks) {
    Set<String> done = new HashSet<>();
    for (String each : project.places()) {
      if (!done.contains(each)) {
        done.addAll(judgedPlaces(project, each, code, tasks));
      }
    }
  }

  private Set<String> judgedPlaces(
      TerraformProject project, String place, ContainerCode code, DeadlineTasks tasks) {
    List<SourceFile> parts = project.files(place);
    WorkResult<ModuleResults> result =
        tasks.start("lint-module", () -> ModuleResults.of(project, place, code)).awaited();
    Optional<ModuleResults> module = result.value();
    module.ifPresent(
        it -> {
          it.notJudged().forEach(this::takeUnlessJudged);
          take(it.judged());
          nestedInModules.addAll(it.nestedFiles());
        });
    result
        .crash()
        .ifPresent(
            bug -> parts.forEach(it -> takeUnlessJudged(SourceFile.crashed(it.name(), bug))));
    if (result.isLate()) {
      String why = TimeoutReason.within(tasks.limit()).judged();
      parts.forEach(it -> take(ReadFile.late(it.name(), why)));
    }
    return module.map(ModuleResults::places).orElse(Collections.emptySet());
  }

  LintSettings settings() {
    return settings;
  }

  RepositoryPaths paths() {
    return paths;
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

  /** The files that were judged. */
  Set<String> judged() {
    return judged;
  }

  JudgedCounts counts() {
    return counts.values().stream().reduce(JudgedCounts.nothing(), JudgedCounts::and);
  }
}
