package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProcessOptionTest {
  private final CountDownLatch answer = new CountDownLatch(1);

  @AfterEach
  void answer() {
    answer.countDown();
  }

  private String hanging() {
    try {
      answer.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    return "seen";
  }

  @Test
  void aProcessThatCannotBeOpenedInTimeIsAnErrorThatNamesIt() {
    assertThatThrownBy(() -> ProcessOption.inTime("auto", Duration.ofMillis(100), this::hanging))
        .isInstanceOf(UsageException.class)
        .hasMessageContainingAll("--pid auto", "in 100 ms", "--timeout");
  }

  @Test
  void whyAProcessCannotBeExaminedComesThroughTheLimit() {
    assertThatThrownBy(() -> ProcessOption.process("999999999", Duration.ofMinutes(5)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("there is no such process");
    assertThat(ProcessOption.inTime("1", Duration.ofMinutes(5), () -> "seen")).isEqualTo("seen");
  }
}
