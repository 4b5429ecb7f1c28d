package dev.whoami.lint;

import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.code.RepositoryCode;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.declared.Unresolved;
import dev.whoami.lint.setting.LintSettings;
import dev.whoami.lint.source.KindSigns;
import dev.whoami.lint.tree.FoundFiles;
import dev.whoami.report.baseline.KnownFinding;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.file.UnreadFiles;
import dev.whoami.world.work.Crash;
import dev.whoami.world.work.DeadlineTasks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The result of a run over files and folders. */
public final class Lint {
  private static final int WELL = 0;
  private static final int FAILED = 1;
  private static final int UNREADABLE = 2;

  private static final Duration USUAL = Duration.ofMinutes(1);

  private final FoundFiles files;
  private final LintRun run;
  private final Map<String, String> unreadable = new LinkedHashMap<>();
  private final LateFiles late;
  private final Duration limit;

  /** A late file counts as unreadable if the user named it. */
  private Lint(FoundFiles files, LintRun run, Map<String, String> notJudged, Duration limit) {
    this.files = files;
    this.run = run;
    this.limit = limit;
    Map<String, String> lateOnes = new LinkedHashMap<>();
    notJudged.forEach(
        (file, why) -> {
          boolean isOneOfMany = run.late().contains(file) && !files.isNamed(file);
          (isOneOfMany ? lateOnes : unreadable).put(file, why);
        });
    this.late = LateFiles.of(lateOnes, files.names().size(), limit);
  }

  /** Judges the files within a minute, and sets aside the findings with these codes. */
  public static Lint of(List<String> names, Set<String> allowedCodes) {
    return of(names, allowedCodes, USUAL);
  }

  /** Checks the files within a time limit, and reports the late ones. */
  public static Lint of(List<String> names, Set<String> allowedCodes, Duration limit) {
    return of(tasks -> FoundFiles.named(names), LintSettings.usual().allowing(allowedCodes), limit);
  }

  /** Checks the files that the paths name: files, folders and patterns. */
  public static Lint in(List<String> paths, LintSettings settings, Duration limit) {
    return of(tasks -> found(paths, settings, tasks), settings, limit);
  }

  private static Lint of(
      Function<DeadlineTasks, FoundFiles> found, LintSettings settings, Duration limit) {
    DeadlineTasks tasks = DeadlineTasks.within(limit, new LiveSurroundings());
    FoundFiles files = found.apply(tasks);
    LintRun run = LintRun.over(files, settings, tasks);
    return new Lint(files, run, run.unreadable(), limit);
  }

  private static FoundFiles found(List<String> paths, LintSettings settings, DeadlineTasks tasks) {
    return tasks
        .start(
            "lint-walk",
            () ->
                FoundFiles.of(
                    paths,
                    settings.exclusions(),
                    KindSigns::isLookedInto,
                    RepositoryCode::isLookedInto))
        .orAtDeadline(
            () -> FoundFiles.none(paths, TimeoutReason.within(tasks.limit()).notBegun()),
            crash ->
                FoundFiles.none(
                    paths,
                    "cannot be searched because of a bug of whoami; please report it with "
                        + crash.where()));
  }

  /**
   * The same result, in which these files count as unreadable because writing about them crashed.
   */
  Lint without(Map<String, Crash> crashes) {
    Map<String, String> less = new LinkedHashMap<>(unreadable);
    less.putAll(late.reasons());
    crashes.forEach(
        (file, crash) ->
            less.putIfAbsent(
                file,
                "cannot be reported in full because of a bug of whoami; please report it with "
                    + crash.where()));
    return new Lint(files, run, less, limit);
  }

  /** The checked and the unreadable files in their order, then the patterns without a match. */
  public List<String> files() {
    List<String> all = new ArrayList<>();
    for (String each : files.names()) {
      if (run.judged().contains(each) || unreadable.containsKey(each)) {
        all.add(each);
      }
    }
    all.addAll(files.unmatched().keySet());
    return Collections.unmodifiableList(all);
  }

  /** Whether a person named the file itself, or a pattern that matches nothing. */
  public boolean isNamed(String file) {
    return files.isNamed(file) || files.unmatched().containsKey(file);
  }

  /** By file, errors first, then by line. */
  public List<LintFinding> findings() {
    return Collections.unmodifiableList(run.findings());
  }

  /** The findings that are suppressed. */
  public List<Allowed> allowed() {
    return Collections.unmodifiableList(run.allowed());
  }

  /** The values and files that could not be checked. */
  public List<Unresolved> unresolved() {
    return Collections.unmodifiableList(run.unresolved());
  }

  /** The files that could not be read, each with the reason. */
  public Map<String, String> unreadable() {
    return Collections.unmodifiableMap(unreadable);
  }

  /** The unreadable files, with those among them that do not exist. */
  public UnreadFiles unread() {
    return UnreadFiles.of(unreadable, run.missing());
  }

  /** The files of folders that were not checked within the time limit. */
  LateFiles late() {
    return late;
  }

  /** The number of checked files. */
  int judgedFiles() {
    return run.judged().size();
  }

  public JudgedCounts judged() {
    return run.counts();
  }

  /** The path of a file from the top of its repository. */
  public String pathOf(String file) {
    return run.paths().of(file);
  }

  /** The findings as a baseline keeps them. */
  public List<KnownFinding> known() {
    return run.findings().stream()
        .map(
            it ->
                KnownFinding.of(
                    it.finding().code(),
                    pathOf(it.at().file()),
                    it.at().address().orElse(""),
                    it.fingerprint()))
        .collect(Collectors.toList());
  }

  /** Whether a file was not checked because of the time limit. */
  public boolean isLate(String file) {
    return run.late().contains(file);
  }

  public long count(Severity severity) {
    return run.findings().stream().filter(it -> it.finding().severity() == severity).count();
  }

  long countAllowed(boolean byBaseline) {
    return run.allowed().stream()
        .filter(it -> (it.by() == Allowed.By.BASELINE) == byBaseline)
        .count();
  }

  /** Whether a finding is severe enough to fail the run. */
  public boolean fails(LintFinding finding) {
    return finding.finding().severity().compareTo(run.settings().failOn()) <= 0;
  }

  /**
   * 2 where a file could not be judged, else 1 where a finding fails, else 0. Files of folders that
   * are late do not change what was found in the others, if there are others.
   */
  public int exitCode() {
    if (!unreadable.isEmpty() || (!late.isEmpty() && judgedFiles() == 0)) {
      return UNREADABLE;
    }
    return run.findings().stream().anyMatch(this::fails) ? FAILED : WELL;
  }
}
