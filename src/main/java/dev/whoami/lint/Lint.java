package dev.whoami.lint;

import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.Unresolved;
import dev.whoami.world.Crash;
import dev.whoami.world.DeadlineTasks;
import dev.whoami.world.LiveSurroundings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found in the files that a person named. */
public final class Lint {
  private static final int WELL = 0;
  private static final int ERROR = 1;
  private static final int UNREADABLE = 2;

  private static final Duration USUAL = Duration.ofMinutes(1);

  private final List<String> files;
  private final LintRun run;
  private final Map<String, String> unreadable;

  private Lint(List<String> files, LintRun run, Map<String, String> unreadable) {
    this.files = files;
    this.run = run;
    this.unreadable = unreadable;
  }

  /** Judges the files within a minute, and sets aside the findings with these codes. */
  public static Lint of(List<String> names, Set<String> allowedCodes) {
    return of(names, allowedCodes, USUAL);
  }

  /** Judges the files, and reports those that were not finished in time. */
  public static Lint of(List<String> names, Set<String> allowedCodes, Duration limit) {
    Set<String> files = new LinkedHashSet<>(names);
    LintRun run = new LintRun(allowedCodes);
    run.judge(new ArrayList<>(files), DeadlineTasks.within(limit, new LiveSurroundings()));
    return new Lint(new ArrayList<>(files), run, run.unreadable());
  }

  /** The same, where bugs kept something of these files from being written. */
  Lint without(Map<String, Crash> crashes) {
    Map<String, String> less = new LinkedHashMap<>(unreadable);
    crashes.forEach(
        (file, crash) ->
            less.putIfAbsent(
                file,
                "cannot be reported in full because of a bug of whoami; please report it with "
                    + crash.where()));
    return new Lint(files, run, less);
  }

  /** The files, in the order in which they were named. */
  public List<String> files() {
    return Collections.unmodifiableList(files);
  }

  /** By file, errors first, then by line. */
  public List<LintFinding> findings() {
    return Collections.unmodifiableList(run.findings());
  }

  /** What was found, and is allowed. */
  public List<Allowed> allowed() {
    return Collections.unmodifiableList(run.allowed());
  }

  /** What could not be judged. */
  public List<Unresolved> unresolved() {
    return Collections.unmodifiableList(run.unresolved());
  }

  /** The files that could not be read, each with the reason. */
  public Map<String, String> unreadable() {
    return Collections.unmodifiableMap(unreadable);
  }

  /** Whether a file could not be judged because the time was up. */
  public boolean isLate(String file) {
    return run.late().contains(file);
  }

  public long count(Severity severity) {
    return run.findings().stream().filter(it -> it.finding().severity() == severity).count();
  }

  /** 2 where a file could not be judged, else 1 where there is an error, else 0. */
  public int exitCode() {
    if (!unreadable.isEmpty()) {
      return UNREADABLE;
    }
    return count(Severity.ERROR) > 0 ? ERROR : WELL;
  }
}
