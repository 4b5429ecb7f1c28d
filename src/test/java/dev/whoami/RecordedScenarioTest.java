package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedScenarioTest {
  @Test
  void aStarInAPatternIsAnyText() {
    assertThat(RecordedScenario.matching("irsa")).hasToString("[irsa]");
    assertThat(RecordedScenario.matching("hadoop-3.4-*"))
        .hasSizeGreaterThan(1)
        .hasSizeLessThan(RecordedScenario.all().size())
        .allMatch(it -> it.toString().startsWith("hadoop-3.4-"));
    assertThat(RecordedScenario.matching("*")).isEqualTo(RecordedScenario.all());
  }

  @Test
  void heirsComeAfterWhomTheyInheritFrom() {
    RecordedScenario parent = RecordedScenario.named("ecs-ec2-host-role");
    List<RecordedScenario> all = RecordedScenario.withHeirs(List.of(parent));
    assertThat(all).startsWith(parent).hasSizeGreaterThan(1);
    assertThat(RecordedScenario.withHeirs(RecordedScenario.all()))
        .containsExactlyInAnyOrderElementsOf(RecordedScenario.all())
        .containsSubsequence(all);
  }

  @Test
  void anAnswerHasWhatIsInherited() throws IOException {
    RecordedScenario heir = RecordedScenario.named("ecs-ec2-host-role");
    assertThat(heir.inheritedAnswer("expected.facts.txt"))
        .isEqualTo(RecordedScenario.named("ecs-ec2-task-role").answer("expected.facts.txt"));
    assertThat(heir.answer("expected.facts.txt")).contains("\nverdict HOST_ROLE ");
  }

  @Test
  void aPatternThatNamesNoneIsAMistake() {
    assertThatThrownBy(() -> RecordedScenario.matching("isra"))
        .hasMessage("no recorded scenario is called isra");
  }
}
