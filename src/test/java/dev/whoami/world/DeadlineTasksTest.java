package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.world.DeadlineTasks.PendingResult;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The three ends of a piece of work: a value, LATE, CRASHED. */
class DeadlineTasksTest {
  private static final String SECRET = "h4ndMadeS3cr3t";

  private final DeadlineTasks tasks =
      DeadlineTasks.within(Duration.ofMinutes(5), new LiveSurroundings());

  private static String broken() {
    throw new UnsupportedOperationException("no " + SECRET);
  }

  private static String full() {
    throw new OutOfMemoryError("no memory for " + SECRET);
  }

  private static String ended(PendingResult<String> pending) {
    return pending.orAtDeadline(() -> "late", Crash::evidence);
  }

  @Test
  void workThatIsDoneGivesItsValue() {
    assertThat(ended(tasks.start("place", () -> "here"))).isEqualTo("here");
    assertThat(tasks.cut()).isEmpty();
    assertThat(tasks.crashes()).isEmpty();
  }

  @Test
  void workThatIsStillUnderWayIsLateAndNoted() {
    CountDownLatch never = new CountDownLatch(1);
    DeadlineTasks brief = DeadlineTasks.within(Duration.ofMillis(50), new LiveSurroundings());
    PendingResult<String> pending =
        brief.start(
            "place",
            () -> {
              try {
                never.await();
              } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
              }
              return "here";
            });
    assertThat(ended(pending)).isEqualTo("late");
    assertThat(brief.cut()).containsExactly("place");
    assertThat(brief.crashes()).isEmpty();
    never.countDown();
  }

  @Test
  void aCrashIsShownByWorkClassAndPlaceAndNeverByAMessage() {
    String told = ended(tasks.start("place", DeadlineTasksTest::broken));
    assertThat(told)
        .startsWith(
            "place: java.lang.UnsupportedOperationException at dev.whoami.world.DeadlineTasksTest")
        .doesNotContain(SECRET);
    assertThat(tasks.crashes()).extracting(Crash::evidence).containsExactly(told);
    assertThat(tasks.cut()).isEmpty();
  }

  /** What waits for work that crashed goes on with what stands for it. */
  @Test
  void aCrashEndsNoOtherWork() {
    PendingResult<String> first = tasks.start("place", DeadlineTasksTest::broken);
    PendingResult<String> second =
        tasks.start("profile", () -> first.orAtDeadline(() -> "late", crash -> "crashed"));
    assertThat(ended(second)).isEqualTo("crashed");
    assertThat(tasks.crashes()).extracting(Crash::work).containsExactly("place");
  }

  @Test
  void onlyAFullMemoryIsThrownOn() {
    ended(tasks.start("place", DeadlineTasksTest::broken));
    assertThatCode(() -> tasks.crashes().forEach(Crash::throwIfFatal)).doesNotThrowAnyException();
    ended(tasks.start("profile", DeadlineTasksTest::full));
    assertThatThrownBy(() -> tasks.crashes().forEach(Crash::throwIfFatal))
        .isInstanceOf(OutOfMemoryError.class);
  }

  /** What a library throws on its own behalf is told with the place of ours that called it. */
  @Test
  void aPlaceInALibraryStandsWithOurs() {
    String told = ended(tasks.start("place", () -> String.valueOf(Integer.parseInt("x"))));
    assertThat(told)
        .contains("java.lang.NumberFormatException at java.")
        .contains(", called by dev.whoami.world.DeadlineTasksTest");
  }

  /** A bug that was wrapped, as by another thread, is told by its first cause. */
  @Test
  void theFirstCauseIsReported() {
    Throwable wrapped = new IllegalStateException(SECRET, new StackOverflowError(SECRET));
    assertThat(Crash.describe(wrapped))
        .startsWith("java.lang.StackOverflowError at dev.whoami.world.DeadlineTasksTest");
  }
}
