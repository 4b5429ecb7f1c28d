package dev.whoami.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.RecordedScenario;
import dev.whoami.diagnosis.Judgement;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A rule that is not asked must be one that would have found nothing. */
class PreconditionTest {
  @Test
  void whereARuleFindsSomethingItsPreconditionHoldsInEveryRecordedWorld() {
    for (RecordedScenario each : RecordedScenario.all()) {
      Judgement judgement = each.judgement();
      for (Rules rule : Rules.values()) {
        if (rule.alone(judgement).isPresent()) {
          assertThat(rule.precondition().holds(judgement)).as("%s in %s", rule, each).isTrue();
        }
      }
    }
  }

  @Test
  void everyPreconditionIsThatOfARule() {
    Set<Precondition> ofRules = EnumSet.noneOf(Precondition.class);
    for (Rules each : Rules.values()) {
      ofRules.add(each.precondition());
    }
    assertThat(ofRules).containsExactly(Precondition.values());
  }
}
