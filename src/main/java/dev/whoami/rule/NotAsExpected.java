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
                ? "The identity is not the one that was expected."
                : "It is not known whether the identity is the one that was expected.");
    boolean fires = false;
    for (Expectation each : j.expectations()) {
      if (!each.holds()) {
        finding = finding.because("expected " + each.expected() + ", found " + each.actual());
        fires = true;
      }
    }
    Remedy remedy =
        Remedy.of(
            "See above which source the identity comes from, and mend that; or, if it is right,"
                + " correct what --expect, --expect-role or --expect-account says.");
    return fires ? Optional.of(known ? finding.remedy(remedy) : finding) : Optional.empty();
  }
}
