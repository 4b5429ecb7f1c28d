package dev.whoami.rule;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.diagnosis.Remedy;
import dev.whoami.diagnosis.fix.Fix;
import dev.whoami.probe.Source;
import dev.whoami.rule.part.Rule;
import java.util.Optional;

/** The prediction and the trial end at different sources. */
final class TrialDisagrees implements Rule {
  @Override
  public Optional<Finding> judge(Judgement j) {
    Examination x = j.examination();
    if (x.isTrialAsPredicted()) {
      return Optional.empty();
    }
    String predicted = x.walk().winner().map(it -> it.source().title()).orElse("nothing");
    String tried = x.trial().source().map(Source::title).orElse("nothing");
    return Optional.of(
        Finding.of(
                "The SDK did not do what whoami predicted, and a second look did not explain it."
                    + " This report shows what the SDK did.")
            .because("predicted: " + predicted)
            .because("the SDK itself: " + tried)
            .remedy(
                Remedy.of(
                        "Run it again in a minute: a source may change all the time. If it stays,"
                            + " please report it with this file, which holds no secret:")
                    .fix(Fix.of("WHO002", "report"))));
  }
}
