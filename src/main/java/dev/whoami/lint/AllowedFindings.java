package dev.whoami.lint;

import dev.whoami.lint.model.LintFinding;
import dev.whoami.lint.model.declared.Allowance;
import dev.whoami.lint.setting.LintSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The findings of a run, divided into allowed and reported ones. */
final class AllowedFindings {
  private final List<LintFinding> findings;
  private final List<Allowed> allowed;

  private AllowedFindings(List<LintFinding> findings, List<Allowed> allowed) {
    this.findings = Collections.unmodifiableList(findings);
    this.allowed = Collections.unmodifiableList(allowed);
  }

  static AllowedFindings of(List<LintFinding> all, LintSettings settings) {
    List<LintFinding> findings = new ArrayList<>();
    List<Allowed> allowed = new ArrayList<>();
    for (LintFinding each : all) {
      Optional<Allowed> aside = aside(each, settings);
      aside.ifPresent(allowed::add);
      if (!aside.isPresent()) {
        findings.add(each);
      }
    }
    return new AllowedFindings(findings, allowed);
  }

  private static Optional<Allowed> aside(LintFinding finding, LintSettings settings) {
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

  List<LintFinding> findings() {
    return findings;
  }

  List<Allowed> allowed() {
    return allowed;
  }
}
