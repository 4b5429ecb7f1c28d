package dev.whoami.rule;

import dev.whoami.diagnosis.Expectation;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import java.util.Optional;

/** What --expect asked for does not hold. */
final class NotAsExpected implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    boolean known = !j.verdict().missing().isPresent();
    Finding finding =
        Finding.of(
            known
                ? "The identity is not the expected one."
                : "It is not known whether the identity is the expected one.");
    boolean fires = false;
    for (Expectation each : j.expectations()) {
      if (!each.holds()) {
        finding = finding.because("expected " + each.expected() + ", found " + each.actual());
        fires = true;
      }
    }
    Remedy remedy =
        Remedy.of(
            "Fix the source that the identity comes from (see above); or, if the identity is right,"
                + " correct --expect, --expect-role or --expect-account.");
    return fires ? Optional.of(known ? finding.remedy(remedy) : finding) : Optional.empty();
  }
}
