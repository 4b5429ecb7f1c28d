package dev.whoami.lint;

import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.declared.Unresolved;
import dev.whoami.lint.setting.LintSettings;
import dev.whoami.lint.tree.FoundFiles;
import dev.whoami.lint.tree.RepositoryPaths;
import dev.whoami.world.work.DeadlineTasks;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The result of a run: the findings to report, the allowed ones, and the unknown values. */
final class LintRun {
  private final LintSettings settings;
  private final RepositoryPaths paths;
  private final LintResults results;
  private final AllowedFindings separated;

  private LintRun(
      LintSettings settings,
      RepositoryPaths paths,
      LintResults results,
      AllowedFindings separated) {
    this.settings = settings;
    this.paths = paths;
    this.results = results;
    this.separated = separated;
  }

  /** Judges the files within the time of the tasks. */
  static LintRun over(FoundFiles files, LintSettings settings, DeadlineTasks tasks) {
    LintResults results = LintPass.over(files, settings, tasks);
    RepositoryPaths paths = new RepositoryPaths();
    List<LintFinding> folded = FoldedFindings.of(results.found(), files.names());
    return new LintRun(
        settings,
        paths,
        results,
        AllowedFindings.of(FindingFingerprints.added(folded, paths), settings));
  }

  LintSettings settings() {
    return settings;
  }

  RepositoryPaths paths() {
    return paths;
  }

  List<LintFinding> findings() {
    return separated.findings();
  }

  List<Allowed> allowed() {
    return separated.allowed();
  }

  List<Unresolved> unresolved() {
    return results.unresolved();
  }

  Map<String, String> unreadable() {
    return results.unreadable();
  }

  Set<String> missing() {
    return results.missing();
  }

  Set<String> late() {
    return results.late();
  }

  /** The checked files. */
  Set<String> judged() {
    return results.judged();
  }

  JudgedCounts counts() {
    return results.counts();
  }
}
