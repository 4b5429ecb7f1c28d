package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.whoami.world.Errands.Errand;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrandsTest {
  private static final String SECRET = "h4ndMadeS3cr3t";

  private static Throwable crash(Supplier<String> work) {
    Errands errands = Errands.within(Duration.ofSeconds(30), new LiveSurroundings());
    Errand<String> errand = errands.start("place", work);
    return catchThrowable(errand::ifInTime);
  }

  /** A piece of work that waits for another one, which crashes. */
  private static Throwable crashBehind(Supplier<String> work) {
    Errands errands = Errands.within(Duration.ofSeconds(30), new LiveSurroundings());
    Errand<String> first = errands.start("place", work);
    Errand<String> second = errands.start("profile", () -> first.orAtDeadline(() -> "late"));
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
        new Throwable[] {crash(ErrandsTest::broken), crashBehind(ErrandsTest::broken)}) {
      assertThat(Crash.describe(each))
          .startsWith("java.lang.UnsupportedOperationException at dev.whoami.world.ErrandsTest");
      assertThat(each).hasMessageNotContaining(SECRET);
      assertThat(each).hasMessageEndingWith(" crashed");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aFullMemoryIsOneAlsoBehindAPieceOfWork(boolean isFatal) {
    Supplier<String> work = isFatal ? ErrandsTest::full : ErrandsTest::broken;
    assertThat(Crash.isFatal(crash(work))).isEqualTo(isFatal);
    assertThat(Crash.isFatal(crashBehind(work))).isEqualTo(isFatal);
  }
}
