package dev.whoami.rule.metadata;

import dev.whoami.client.behavior.BooleanSetting;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.ImdsResponses;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.FixHere;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** AWS_EC2_METADATA_DISABLED is neither true nor false, and clients differ in what that means. */
public final class AmbiguousDisabledSetting implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    if (!isSet(x)) {
      return Optional.empty();
    }
    Finding finding =
        Finding.of(
                "AWS_EC2_METADATA_DISABLED is neither true nor false, and clients read that"
                    + " differently. The SDKs for Java 2.x and JavaScript and the CRT then skip the"
                    + " instance metadata; the others still ask it.")
            .because(x.seen().of(Source.INSTANCE_METADATA).evidence());
    String text = "Set it to true to keep every client from the Host Role, or remove it.";
    return Optional.of(
        x.place().platform().isPod()
            ? finding.remedy(Remedy.of(text).fix(FixHere.of("WHO306", "set-in-pod", x)))
            : finding.remedy(
                Remedy.of(text + " In a task definition:")
                    .fix(Fix.of("WHO306", "in-task-definition"))));
  }

  static boolean isSet(Examination x) {
    return x.seen()
        .outcomeOf(Source.INSTANCE_METADATA)
        .facts(ImdsResponses.class)
        .filter(facts -> facts.disabled() == BooleanSetting.OTHER)
        .isPresent();
  }
}
