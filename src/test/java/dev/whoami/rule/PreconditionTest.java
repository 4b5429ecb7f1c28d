package dev.whoami.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.RecordedScenario;
import dev.whoami.diagnosis.Finding;
import dev.whoami.diagnosis.Judgement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A rule that is not asked must be one that would have found nothing. */
class PreconditionTest {
  @Test
  void noRuleIsMissedWhereOnlyWhatItNeedsIsLookedAtInEveryRecordedWorld() {
    Set<Precondition> excluded = EnumSet.noneOf(Precondition.class);
    for (RecordedScenario each : RecordedScenario.all()) {
      Judgement judgement = each.judgement();
      List<Finding> found = RuleRun.all(judgement);
      Set<Precondition> ofFound = EnumSet.noneOf(Precondition.class);
      for (Finding finding : found) {
        ofFound.add(Rules.valueOf(finding.code()).precondition());
        assertThat(alone(finding, judgement)).as("%s", each).isEqualTo(whole(finding));
      }
      for (Rules rule : Rules.values()) {
        if (rule.alone(judgement).isPresent()) {
          assertThat(rule.precondition().holds(judgement)).as("%s in %s", rule, each).isTrue();
        }
      }
      for (Precondition precondition : Precondition.values()) {
        // To explain a finding, whoami diagnoses nothing where a first look excludes it.
        if (!precondition.mayHold(each.world())) {
          excluded.add(precondition);
          assertThat(ofFound).as("%s", each).doesNotContain(precondition);
        }
      }
    }
    assertThat(excluded)
        .containsExactly(
            Precondition.NO_ENDPOINT,
            Precondition.LOST_VARIABLE,
            Precondition.ENDPOINT_FAULT,
            Precondition.KEYS,
            Precondition.TOKEN_FAULT,
            Precondition.HADOOP,
            Precondition.LIBRARY);
  }

  /** The same finding where no other rule was judged. */
  private static String alone(Finding finding, Judgement judgement) {
    List<Finding> only = RuleRun.only(Rules.valueOf(finding.code()), judgement);
    assertThat(only).extracting(Finding::code).isSubsetOf("WHO001", "WHO003", finding.code());
    return only.stream()
        .filter(it -> it.code().equals(finding.code()))
        .map(PreconditionTest::whole)
        .findFirst()
        .orElse("none");
  }

  private static String whole(Finding finding) {
    return finding.severity() + " " + finding.text() + " " + finding.because();
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
