package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.world.http.FakeSurroundings;
import dev.whoami.world.time.CpuWindow;
import dev.whoami.world.work.Crash;
import dev.whoami.world.work.DeadlineTasks;
import dev.whoami.world.work.PendingResult;
import java.lang.Thread.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

/** The three ends of a piece of work: a value, LATE, CRASHED. */
class DeadlineTasksTest {
  private static final Duration BRIEF = Duration.ofMillis(200);
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
  void whatWasSpentBeforehandIsPartOfTheLimit() {
    Duration hour = Duration.ofHours(1);
    DiagnosisRequest request = DiagnosisRequest.builder().within(hour).spent(hour).build();
    PendingResult<String> pending =
        request
            .tasks(new LiveSurroundings())
            .start(
                "place",
                () -> {
                  LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
                  return "here";
                });
    assertThat(ended(pending)).isEqualTo("late");
  }

  @Test
  void aDeadlineThatMayGrowWaitsForAProcessWithoutCpu() {
    CountDownLatch grown = new CountDownLatch(1);
    DeadlineTasks growing = DeadlineTasks.withinOrLonger(BRIEF, starved(90, grown));
    assertThat(ended(growing.start("place", () -> after(grown)))).isEqualTo("here");
    assertThat(growing.cut()).isEmpty();
    assertThat(growing.limit()).isGreaterThan(BRIEF);
  }

  @Test
  void aDeadlineGrowsToSixTimesAtMost() {
    CountDownLatch never = new CountDownLatch(1);
    DeadlineTasks growing = DeadlineTasks.withinOrLonger(BRIEF, starved(90, new CountDownLatch(1)));
    assertThat(ended(growing.start("place", () -> after(never)))).isEqualTo("late");
    assertThat(growing.limit()).isEqualTo(BRIEF.multipliedBy(6));
    never.countDown();
  }

  @Test
  void aDeadlineGrowsAfterAsLittleWaitingAsSendsARequestAgain() {
    CountDownLatch grown = new CountDownLatch(1);
    DeadlineTasks growing = DeadlineTasks.withinOrLonger(BRIEF, starved(5, grown));
    assertThat(ended(growing.start("place", () -> after(grown)))).isEqualTo("here");
  }

  @Test
  void whatWasCutOnceIsCutAtTheLimitThatTheReportNames() {
    CountDownLatch never = new CountDownLatch(1);
    AtomicInteger percent = new AtomicInteger(0);
    Surroundings later = starved(percent::get, new CountDownLatch(1));
    DeadlineTasks tasks = DeadlineTasks.withinOrLonger(BRIEF, later);
    assertThat(ended(tasks.start("place", () -> after(never)))).isEqualTo("late");
    percent.set(90);
    assertThat(ended(tasks.start("chain", () -> after(never)))).isEqualTo("late");
    assertThat(tasks.limit()).isEqualTo(BRIEF);
    never.countDown();
  }

  @Test
  void aDeadlineDoesNotGrowWhereThereIsCpuOrTheUserSetIt() {
    CountDownLatch never = new CountDownLatch(1);
    Surroundings starved = starved(90, new CountDownLatch(1));
    Surroundings idle = starved(4, new CountDownLatch(1));
    for (DeadlineTasks each :
        List.of(DeadlineTasks.within(BRIEF, starved), DeadlineTasks.withinOrLonger(BRIEF, idle))) {
      assertThat(ended(each.start("place", () -> after(never)))).isEqualTo("late");
      assertThat(each.limit()).isEqualTo(BRIEF);
    }
    never.countDown();
  }

  @Test
  void withOneCpuWorkThatCanWaitDoes() {
    List<String> ended = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch gate = new CountDownLatch(1);
    DeadlineTasks narrow = DeadlineTasks.within(Duration.ofMinutes(5), new Narrow());
    PendingResult<Boolean> first =
        narrow.start("first", () -> !after(gate).isEmpty() && ended.add("first"));
    PendingResult<Boolean> second =
        narrow.startAfter(List.of(first), "can wait", () -> ended.add("second"));
    while (isRunning("whoami-can wait")) {
      Thread.onSpinWait();
    }
    gate.countDown();
    second.awaited();
    assertThat(ended).containsExactly("first", "second");
  }

  /** It has neither ended nor begun to wait for other work. */
  private static boolean isRunning(String thread) {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(it -> it.getName().equals(thread) && it.getState() != State.TIMED_WAITING);
  }

  @Test
  void workThatCanWaitDoesNotWaitForWorkThatHangs() {
    CountDownLatch never = new CountDownLatch(1);
    DeadlineTasks narrow = DeadlineTasks.within(BRIEF, new Narrow());
    PendingResult<String> first = narrow.start("first", () -> after(never));
    PendingResult<String> second = narrow.startAfter(List.of(first), "second", () -> "here");
    assertThat(second.within(Duration.ofMinutes(5)).value()).contains("here");
    never.countDown();
  }

  /** The first would never end if the other waited for it. */
  @Test
  void withOneCpuTwoOfAKindRunAtOnceAndWithMoreAsManyAsThereIsRoomFor()
      throws InterruptedException {
    assertThat(atOnce(new Narrow())).isEqualTo(2);
    assertThat(atOnce(new FakeSurroundings())).isEqualTo(3);
  }

  /** How many of six pieces of work are under way when all the others wait for room. */
  private static int atOnce(Surroundings here) throws InterruptedException {
    DeadlineTasks tasks = DeadlineTasks.within(Duration.ofMinutes(5), here);
    Semaphore room = tasks.roomFor(3);
    CountDownLatch open = new CountDownLatch(1);
    AtomicInteger inside = new AtomicInteger();
    List<PendingResult<String>> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      all.add(
          tasks.startIn(
              room,
              "place",
              () -> {
                inside.incrementAndGet();
                return after(open);
              }));
    }
    while (inside.get() + room.getQueueLength() < 6) {
      Thread.sleep(1);
    }
    int underWay = inside.get();
    open.countDown();
    all.forEach(each -> assertThat(ended(each)).isEqualTo("here"));
    return underWay;
  }

  @Test
  void withMoreCpusNothingWaits() {
    CountDownLatch gate = new CountDownLatch(1);
    PendingResult<String> first = tasks.start("first", () -> after(gate));
    tasks.startAfter(List.of(first), "second", () -> openedBy(gate));
    assertThat(ended(first)).isEqualTo("here");
  }

  private static boolean openedBy(CountDownLatch gate) {
    gate.countDown();
    return true;
  }

  private static String after(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return "here";
  }

  /** A process that has a quarter of a CPU. */
  private static final class Narrow extends ForwardingSurroundings {
    Narrow() {
      super(new FakeSurroundings());
    }

    @Override
    public CpuWindow watchCpu(Duration longest) {
      return new CpuWindow(() -> 0, () -> 0, () -> 0, Optional.of(0.25));
    }
  }

  private static Surroundings starved(int percent, CountDownLatch asked) {
    return starved(() -> percent, asked);
  }

  private static Surroundings starved(IntSupplier percent, CountDownLatch asked) {
    return new StarvedSurroundings(new FakeSurroundings(), percent, asked::countDown);
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

  /** What waits for work that crashed continues with what stands for it. */
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

  /**
   * What a library throws on its own behalf is reported with the place in whoami that called it.
   */
  @Test
  void aPlaceInALibraryStandsWithOurs() {
    String told = ended(tasks.start("place", () -> String.valueOf(Integer.parseInt("x"))));
    assertThat(told)
        .contains("java.lang.NumberFormatException at java.")
        .contains(", called by dev.whoami.world.DeadlineTasksTest");
  }

  /** A bug that was wrapped, as by another thread, is reported by its first cause. */
  @Test
  void theFirstCauseIsReported() {
    Throwable wrapped = new IllegalStateException(SECRET, new StackOverflowError(SECRET));
    assertThat(Crash.describe(wrapped))
        .startsWith("java.lang.StackOverflowError at dev.whoami.world.DeadlineTasksTest");
  }
}
