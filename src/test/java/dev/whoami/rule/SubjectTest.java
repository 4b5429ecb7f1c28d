package dev.whoami.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.RecordedScenario;
import dev.whoami.diagnosis.Judgement;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A rule that is not asked must be one that would have found nothing. */
class SubjectTest {
  @Test
  void whatARuleFindsIsOfItsSubjectInEveryRecordedWorld() {
    for (RecordedScenario each : RecordedScenario.all()) {
      Judgement judgement = each.judgement();
      for (Rules rule : Rules.values()) {
        if (rule.alone(judgement).isPresent()) {
          assertThat(rule.subject().isIn(judgement)).as("%s in %s", rule, each).isTrue();
        }
      }
    }
  }

  @Test
  void everySubjectIsThatOfARule() {
    Set<Subject> ofRules = EnumSet.noneOf(Subject.class);
    for (Rules each : Rules.values()) {
      ofRules.add(each.subject());
    }
    assertThat(ofRules).containsExactly(Subject.values());
  }
}
