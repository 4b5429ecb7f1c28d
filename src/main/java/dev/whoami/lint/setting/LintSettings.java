package dev.whoami.lint.setting;

import dev.whoami.diagnosis.Severity;
import dev.whoami.lint.tree.Exclusions;
import dev.whoami.report.baseline.Baseline;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a team and a command line say of a run of lint: what fails, and what is set aside. */
public final class LintSettings {
  private static final LintSettings USUAL =
      new LintSettings(
          Severity.ERROR,
          Collections.emptySet(),
          Collections.emptyMap(),
          Exclusions.none(),
          Baseline.none(),
          false);

  private final Severity failOn;
  private final Set<String> allowedByOption;
  private final Map<String, String> allowedByTeam;
  private final Exclusions exclusions;
  private final Baseline baseline;
  private final boolean rendersCharts;

  private LintSettings(
      Severity failOn,
      Set<String> allowedByOption,
      Map<String, String> allowedByTeam,
      Exclusions exclusions,
      Baseline baseline,
      boolean rendersCharts) {
    this.failOn = failOn;
    this.allowedByOption = allowedByOption;
    this.allowedByTeam = allowedByTeam;
    this.exclusions = exclusions;
    this.baseline = baseline;
    this.rendersCharts = rendersCharts;
  }

  /** Errors fail, and nothing is set aside. */
  public static LintSettings usual() {
    return USUAL;
  }

  public LintSettings failingOn(Severity newFailOn) {
    return new LintSettings(
        newFailOn, allowedByOption, allowedByTeam, exclusions, baseline, rendersCharts);
  }

  /** With these codes set aside by the command line. */
  public LintSettings allowing(Set<String> codes) {
    Set<String> all = Collections.unmodifiableSet(new LinkedHashSet<>(codes));
    return new LintSettings(failOn, all, allowedByTeam, exclusions, baseline, rendersCharts);
  }

  /** With these codes set aside by the team, each with its reason or none. */
  public LintSettings allowing(Map<String, String> codes) {
    Map<String, String> all = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
    return new LintSettings(failOn, allowedByOption, all, exclusions, baseline, rendersCharts);
  }

  public LintSettings excluding(Exclusions newExclusions) {
    return new LintSettings(
        failOn, allowedByOption, allowedByTeam, newExclusions, baseline, rendersCharts);
  }

  /** With what was known before. */
  public LintSettings knowing(Baseline newBaseline) {
    return new LintSettings(
        failOn, allowedByOption, allowedByTeam, exclusions, newBaseline, rendersCharts);
  }

  /** With Helm charts as helm renders them. */
  public LintSettings renderingCharts(boolean newRendersCharts) {
    return new LintSettings(
        failOn, allowedByOption, allowedByTeam, exclusions, baseline, newRendersCharts);
  }

  public boolean rendersCharts() {
    return rendersCharts;
  }

  /** From which severity on a finding fails the run. */
  public Severity failOn() {
    return failOn;
  }

  public boolean isAllowedByOption(String code) {
    return allowedByOption.contains(code);
  }

  /** The team's reason for setting a code aside, which may be empty; none where it does not. */
  public Optional<String> reasonOfTeam(String code) {
    return Optional.ofNullable(allowedByTeam.get(code));
  }

  public Exclusions exclusions() {
    return exclusions;
  }

  public Baseline baseline() {
    return baseline;
  }
}
