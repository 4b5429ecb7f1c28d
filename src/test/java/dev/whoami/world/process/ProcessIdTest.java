package dev.whoami.world.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessIdTest {
  @ParameterizedTest
  @ValueSource(strings = {"1", "4194304", "999999999"})
  void isANumber(String text) {
    assertThat(ProcessId.in(text)).contains(Long.parseLong(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "01", "-1", "+1", "self", "1a", " 1", "1000000000", "\u0661"})
  void isNone(String text) {
    assertThat(ProcessId.in(text)).isEmpty();
  }
}
