package dev.whoami.rule;

import dev.whoami.diagnosis.Expectation;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import java.util.Optional;

/** What --expect asked for does not hold. */
final class NotAsExpected implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Finding finding = Finding.note("The identity is not the one that was expected.");
    boolean fires = false;
    for (Expectation each : j.expectations()) {
      if (!each.holds()) {
        finding = finding.because("expected " + each.expected() + ", found " + each.actual());
        fires = true;
      }
    }
    return fires ? Optional.of(finding) : Optional.empty();
  }
}
