package dev.whoami.lint;

import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.model.Allowance;
import dev.whoami.lint.model.Declarations;
import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.Unresolved;
import dev.whoami.lint.rule.LintRules;
import dev.whoami.lint.source.Sources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The whole story: read the files, put together what belongs together, judge, set aside. */
public final class Lint {
  private static final int WELL = 0;
  private static final int ERROR = 1;
  private static final int UNREADABLE = 2;

  private final List<String> files;
  private final List<LintFinding> findings;
  private final List<Allowed> allowed;
  private final List<Unresolved> unresolved;
  private final Map<String, String> unreadable;

  private Lint(
      List<String> files,
      List<LintFinding> findings,
      List<Allowed> allowed,
      List<Unresolved> unresolved,
      Map<String, String> unreadable) {
    this.files = files;
    this.findings = findings;
    this.allowed = allowed;
    this.unresolved = unresolved;
    this.unreadable = unreadable;
  }

  /** Judges the files, and sets aside the findings with these codes. */
  public static Lint of(List<String> names, Set<String> allowedCodes) {
    List<String> files = new ArrayList<>(new LinkedHashSet<>(names));
    Sources sources = Sources.read(files);
    List<LintFinding> findings = new ArrayList<>();
    List<Allowed> allowed = new ArrayList<>();
    List<Unresolved> unresolved = new ArrayList<>();
    for (Declarations each : sources.sets()) {
      unresolved.addAll(each.unresolved());
      for (LintFinding finding : LintRules.judge(each)) {
        Optional<Allowed> reason = allowance(finding, allowedCodes);
        reason.ifPresent(allowed::add);
        if (!reason.isPresent()) {
          findings.add(finding);
        }
      }
    }
    findings.sort(
        Comparator.comparing((LintFinding it) -> files.indexOf(it.at().file()))
            .thenComparing(it -> it.finding().severity())
            .thenComparing(it -> it.at().line().orElse(0)));
    return new Lint(files, findings, allowed, unresolved, sources.unreadable());
  }

  private static Optional<Allowed> allowance(LintFinding finding, Set<String> codes) {
    String code = finding.finding().code();
    if (codes.contains(code)) {
      return Optional.of(Allowed.byOption(finding));
    }
    return finding
        .at()
        .allowanceOf(code)
        .map(Allowance::reason)
        .map(it -> Allowed.inFile(finding, it));
  }

  /** The files, in the order in which they were named. */
  public List<String> files() {
    return Collections.unmodifiableList(files);
  }

  /** By file, errors first, then by line. */
  public List<LintFinding> findings() {
    return Collections.unmodifiableList(findings);
  }

  /** What was found, and is allowed. */
  public List<Allowed> allowed() {
    return Collections.unmodifiableList(allowed);
  }

  /** What could not be judged. */
  public List<Unresolved> unresolved() {
    return Collections.unmodifiableList(unresolved);
  }

  /** The files that could not be read, each with the reason. */
  public Map<String, String> unreadable() {
    return Collections.unmodifiableMap(unreadable);
  }

  public long count(Severity severity) {
    return findings.stream().filter(it -> it.finding().severity() == severity).count();
  }

  /** 2 where a file could not be judged, else 1 where there is an error, else 0. */
  public int exitCode() {
    if (!unreadable.isEmpty()) {
      return UNREADABLE;
    }
    return count(Severity.ERROR) > 0 ? ERROR : WELL;
  }
}
