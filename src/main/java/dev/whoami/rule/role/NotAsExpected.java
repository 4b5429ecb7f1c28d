package dev.whoami.rule.role;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Expectation;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.rule.key.EarlierKeys;
import dev.whoami.rule.part.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An expectation of --expect is not met. */
public final class NotAsExpected implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    List<Expectation> broken =
        j.expectations().stream().filter(it -> !it.holds()).collect(Collectors.toList());
    if (broken.isEmpty()) {
      return Optional.empty();
    }
    boolean known = !j.verdict().missing().isPresent();
    boolean lacks = known && lacksTaskRole(broken, j);
    Finding finding =
        Finding.of(
            (known
                    ? "The identity is not the expected one."
                    : "It is not known whether the identity is the expected one.")
                + (lacks ? " " + MissingTaskRole.fact(j.examination()) : ""));
    for (Expectation each : broken) {
      finding = finding.because(each.words());
    }
    if (lacks) {
      finding = MissingTaskRole.explain(finding.remedy(takeOut(j.examination())), j);
    }
    return Optional.of(known ? finding.remedy(correct(lacks)) : finding);
  }

  /** Whether no other finding reports it: keys of another source are not an error by themselves. */
  private static boolean lacksTaskRole(List<Expectation> broken, Judgement j) {
    Examination x = j.examination();
    boolean others = x.winner().isPresent() && !x.isWinner(Source.INSTANCE_METADATA);
    return others && MissingTaskRole.in(x) && broken.stream().anyMatch(Expectation::isForTaskRole);
  }

  private static Remedy takeOut(Examination x) {
    Source keys = x.winner().map(Observation::source).orElse(Source.PROFILE);
    return EarlierKeys.removal(
        "Remove the keys from the " + keys.title() + " first: they come before a task role.",
        keys,
        x);
  }

  private static Remedy correct(boolean isExplained) {
    return Remedy.of(
        (isExplained ? "Or" : "Fix the source that the identity comes from (see above); or")
            + ", if the identity is right, correct --expect, --expect-role or --expect-account.");
  }
}
