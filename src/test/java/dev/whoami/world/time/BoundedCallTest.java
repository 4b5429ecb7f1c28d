package dev.whoami.world.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BoundedCallTest {
  private final AtomicInteger aborted = new AtomicInteger();

  private String call(Callable<String> work) {
    return BoundedCall.call(
        work, Duration.ofMinutes(5), "late", "broken", aborted::incrementAndGet);
  }

  @Test
  void whatTheOtherSideDoesIsAValue() {
    assertThat(call(() -> "done")).isEqualTo("done");
    assertThat(
            call(
                () -> {
                  throw new IOException("reset");
                }))
        .isEqualTo("broken");
    assertThat(aborted).hasValue(0);
  }

  @Test
  void anErrorIsOurOwnAndNoFaultOfTheOtherSide() {
    Error full = new OutOfMemoryError();
    assertThatThrownBy(
            () ->
                call(
                    () -> {
                      throw full;
                    }))
        .isSameAs(full);
    assertThat(aborted).hasValue(1);
  }
}
