package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  void aPatternThatNamesNoneIsAMistake() {
    assertThatThrownBy(() -> RecordedScenario.matching("isra"))
        .hasMessage("no recorded scenario is called isra");
  }
}
