package dev.whoami.lint;

import dev.whoami.lint.model.ContainerCode;
import dev.whoami.lint.model.NestedFile;
import dev.whoami.lint.module.TerraformProject;
import dev.whoami.lint.source.SourceFile;
import dev.whoami.world.work.DeadlineTasks;
import dev.whoami.world.work.WorkResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks the Terraform modules, each within the time limit. */
final class ModulePass {
  private final TerraformProject project;
  private final ContainerCode code;
  private final DeadlineTasks tasks;
  private final LintResults results;
  private final SampleCalls samples;
  private final List<NestedFile> nestedFiles = new ArrayList<>();

  private ModulePass(
      TerraformProject project,
      SampleCalls samples,
      ContainerCode code,
      DeadlineTasks tasks,
      LintResults results) {
    this.project = project;
    this.samples = samples;
    this.code = code;
    this.tasks = tasks;
    this.results = results;
  }

  /** Adds the results of the modules, and returns the files that they include. */
  static List<NestedFile> judge(
      List<SourceFile> terraform,
      SampleCalls samples,
      ContainerCode code,
      DeadlineTasks tasks,
      LintResults results) {
    ModulePass pass = new ModulePass(TerraformProject.of(terraform), samples, code, tasks, results);
    pass.run();
    results.takeFound(samples.besides(results.found()));
    return pass.nestedFiles;
  }

  /**
   * A module that has been judged where another calls it is not judged again by itself, unless only
   * examples and tests call it: their values say nothing of others.
   */
  private void run() {
    Set<String> done = new HashSet<>();
    for (String each : project.places(samples::isSample)) {
      if (!done.contains(each)) {
        Set<String> judged = judgedPlaces(each);
        done.addAll(isOfSamples(each) ? ofSamples(judged) : judged);
      }
    }
  }

  private Set<String> ofSamples(Set<String> judged) {
    return project.places().stream()
        .filter(judged::contains)
        .filter(this::isOfSamples)
        .collect(Collectors.toSet());
  }

  private boolean isOfSamples(String place) {
    return project.files(place).stream().anyMatch(it -> samples.isSample(it.name()));
  }

  private Set<String> judgedPlaces(String place) {
    List<SourceFile> parts = project.files(place);
    WorkResult<ModuleResults> result =
        tasks.start("lint-module", () -> ModuleResults.of(project, place, code)).awaited();
    Optional<ModuleResults> module = result.value();
    String root = parts.get(0).name();
    module.map(it -> samples.kept(it, root)).ifPresent(this::take);
    result
        .crash()
        .ifPresent(
            bug ->
                parts.forEach(it -> results.takeUnlessJudged(SourceFile.crashed(it.name(), bug))));
    if (result.isLate()) {
      String why = TimeoutReason.within(tasks.limit()).judged();
      parts.forEach(it -> results.take(ReadFile.late(it.name(), why)));
    }
    return module.map(ModuleResults::places).orElse(Collections.emptySet());
  }

  private void take(ModuleResults module) {
    module.notJudged().forEach(results::takeUnlessJudged);
    results.take(module.judged());
    nestedFiles.addAll(module.nestedFiles());
  }
}
