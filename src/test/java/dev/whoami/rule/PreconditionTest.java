package dev.whoami.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.RecordedScenario;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.world.Surroundings;
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

  /** To explain a finding, whoami diagnoses nothing where the settings exclude the finding. */
  @Test
  void whatTheSettingsExcludeIsFoundInNoRecordedWorld() {
    Set<Precondition> excluded = EnumSet.noneOf(Precondition.class);
    for (RecordedScenario each : RecordedScenario.all()) {
      Surroundings here = each.world();
      for (Rules rule : Rules.values()) {
        if (!rule.mayBeFoundIn(here)) {
          excluded.add(rule.precondition());
          assertThat(each.diagnosis().findings()).as("%s", each).noneMatch(it -> is(it, rule));
        }
      }
    }
    assertThat(excluded)
        .containsExactly(
            Precondition.NO_ENDPOINT,
            Precondition.LOST_VARIABLE,
            Precondition.ENDPOINT_FAULT,
            Precondition.TOKEN_FAULT);
  }

  private static boolean is(Finding finding, Rules rule) {
    return finding.code().equals(rule.name());
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
