package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.world.time.CpuWindow;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProcessLookTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final CountDownLatch answer = new CountDownLatch(1);
  private final AtomicLong clock = new AtomicLong();
  private final AtomicLong waited = new AtomicLong();

  /** A process that had to wait so long in each second for a CPU. */
  private CpuWindow waiting(long millis) {
    CpuWindow window = new CpuWindow(clock::get, waited::get, () -> 0, Optional.empty());
    clock.set(1000);
    waited.set(millis);
    return window;
  }

  private String hanging() {
    try {
      answer.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    return "seen";
  }

  private static String late() {
    try {
      Thread.sleep(1500);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    return "seen";
  }

  @Test
  void aLookThatHangsIsLeftAfterASecond() {
    assertThat(ProcessLook.within(LIMIT, this::hanging, () -> waiting(0))).isEmpty();
    answer.countDown();
  }

  @Test
  void oneThatHadNoCpuIsWaitedForLonger() {
    assertThat(ProcessLook.within(LIMIT, ProcessLookTest::late, () -> waiting(900)))
        .contains("seen");
  }

  @Test
  void severalLooksMayTakeLongerThanOne() {
    assertThat(ProcessLook.severalWithin(LIMIT, ProcessLookTest::late)).contains("seen");
    assertThat(ProcessLook.severalWithin(Duration.ofMillis(100), this::hanging)).isEmpty();
    answer.countDown();
  }

  @Test
  void aBugComesToWhoeverWaits() {
    assertThatThrownBy(
            () ->
                ProcessLook.within(
                    LIMIT,
                    () -> {
                      throw new IllegalStateException("a bug");
                    },
                    () -> waiting(0)))
        .isInstanceOf(IllegalStateException.class);
  }
}
