package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.whoami.world.DeadlineTasks.PendingResult;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTasksTest {
  private static final String SECRET = "h4ndMadeS3cr3t";

  private static Throwable crash(Supplier<String> work) {
    DeadlineTasks tasks = DeadlineTasks.within(Duration.ofMinutes(5), new LiveSurroundings());
    PendingResult<String> pending = tasks.start("place", work);
    return catchThrowable(pending::ifInTime);
  }

  /** A piece of work that waits for another one, which crashes. */
  private static Throwable crashBehind(Supplier<String> work) {
    DeadlineTasks tasks = DeadlineTasks.within(Duration.ofMinutes(5), new LiveSurroundings());
    PendingResult<String> first = tasks.start("place", work);
    PendingResult<String> second = tasks.start("profile", () -> first.orAtDeadline(() -> "late"));
    return catchThrowable(second::ifInTime);
  }

  private static String broken() {
    throw new UnsupportedOperationException("no " + SECRET);
  }

  private static String full() {
    throw new OutOfMemoryError("no memory for " + SECRET);
  }

  @Test
  void aCrashIsToldByClassAndPlaceOfItsCauseAndNeverByAMessage() {
    for (Throwable each :
        new Throwable[] {
          crash(DeadlineTasksTest::broken), crashBehind(DeadlineTasksTest::broken)
        }) {
      assertThat(Crash.describe(each))
          .startsWith(
              "java.lang.UnsupportedOperationException at dev.whoami.world.DeadlineTasksTest");
      assertThat(each).hasMessageNotContaining(SECRET);
      assertThat(each).hasMessageEndingWith(" crashed");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFullMemoryIsOneAlsoBehindAPieceOfWork(boolean isFatal) {
    Supplier<String> work = isFatal ? DeadlineTasksTest::full : DeadlineTasksTest::broken;
    assertThat(Crash.isFatal(crash(work))).isEqualTo(isFatal);
    assertThat(Crash.isFatal(crashBehind(work))).isEqualTo(isFatal);
  }
}
