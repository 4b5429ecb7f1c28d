package dev.whoami.world.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentBlockTest {
  @Test
  void anEnvironIsCutAtItsZeros() {
    assertThat(EnvironmentBlock.of("A=1\0B=x=y\0=C\0D\0A=2\0E=\0").variables())
        .containsOnly(Map.entry("A", "1"), Map.entry("B", "x=y"), Map.entry("E", ""));
    assertThat(EnvironmentBlock.of("").variables()).isEmpty();
  }

  /** What nginx, php-fpm and perl leave, and the rest of a title that was longer. */
  @ParameterizedTest
  @ValueSource(
      strings = {"\0\0\0\0", "        ", "r process (/etc/php-fpm.conf)\0\0", "s queue=high\0"})
  void aTitleOverItHidesWhatWasThere(String text) {
    assertThat(EnvironmentBlock.of(text).isOverwritten()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A=1\0", "A=x y\0B=\0", "_a.b-c=1"})
  void whatAProcessWasGivenIsNoTitle(String text) {
    assertThat(EnvironmentBlock.of(text).isOverwritten()).isFalse();
  }
}
