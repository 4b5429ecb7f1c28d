package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownProcessTest {
  private static final String BEFORE_START = " 1 7 7 0 -1 4194560 98 0 0 0 0 0 0 0 20 0 1 0 ";

  @ParameterizedTest
  @ValueSource(strings = {"java", "a b", "a) S 1 2 3 4", "(", ")", ") Z 1", "\u00e9\n"})
  void theStartIsFoundBehindAnyName(String name) {
    String stat = "7 (" + name + ") S" + BEFORE_START + "12345 2560000 220 18446744073709551615\n";
    assertThat(KnownProcess.startTimeIn(stat)).contains("12345");
  }

  @Test
  void whoHasEndedHasNone() {
    assertThat(KnownProcess.startTimeIn("7 (java) Z" + BEFORE_START + "12345 0 0")).isEmpty();
    assertThat(KnownProcess.startTimeIn("7 (java) X" + BEFORE_START + "12345 0 0")).isEmpty();
    assertThat(KnownProcess.startTimeIn("7 (java) S 1 7")).isEmpty();
    assertThat(KnownProcess.startTimeIn("")).isEmpty();
    assertThat(KnownProcess.of(999_999_999)).isEmpty();
  }

  @Test
  void aProcessIsThereUntilItEnds() throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sleep", "60").start();
    KnownProcess known = KnownProcess.of(process.pid()).orElseThrow();
    assertThat(known.isThere()).isTrue();
    assertThat(known.surroundings()).isPresent();
    process.destroyForcibly().waitFor();
    assertThat(known.isThere()).isFalse();
    assertThat(known.surroundings()).isEmpty();
  }
}
