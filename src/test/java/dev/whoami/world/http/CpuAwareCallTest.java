package dev.whoami.world.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.http.HttpReply.Ending;
import dev.whoami.world.time.CpuWindow;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CpuAwareCallTest {
  private static final HttpCall CALL = HttpCall.get(URI.create("http://127.0.0.1/"));

  private final AtomicLong clock = new AtomicLong();
  private final AtomicLong waited = new AtomicLong();
  private final AtomicLong used = new AtomicLong();

  /** A second passes at each request; this process waits for this number of milliseconds of it. */
  private Ending ask(Ending ending, long... millisWaited) {
    Deque<Long> waits = new ArrayDeque<>();
    Arrays.stream(millisWaited).forEach(waits::add);
    CpuAwareCall call =
        new CpuAwareCall(
            it -> {
              clock.addAndGet(1_000_000_000);
              waited.addAndGet(waits.remove() * 1_000_000);
              return HttpReply.none(ending);
            },
            () -> new CpuWindow(clock::get, waited::get, used::get, Optional.empty()));
    Ending told = call.ask(CALL).ending();
    assertThat(waits).as("requests that were not made").isEmpty();
    return told;
  }

  @ParameterizedTest
  @EnumSource(names = {"CONNECT_TIMED_OUT", "NEVER_ANSWERED", "CLOSED_EARLY"})
  void aTimeOutOfAProcessThatRanIsEvidence(Ending ending) {
    assertThat(ask(ending, 240)).isEqualTo(ending);
  }

  @ParameterizedTest
  @EnumSource(names = {"CONNECT_TIMED_OUT", "NEVER_ANSWERED", "CLOSED_EARLY"})
  void aTimeOutOfAProcessThatDidNotRunIsNone(Ending ending) {
    assertThat(ask(ending, 950, 950)).isEqualTo(Ending.CUT_SHORT);
  }

  @Test
  void theSecondRequestHasTwiceTheTime() {
    List<Duration> limits = new ArrayList<>();
    CpuAwareCall call =
        new CpuAwareCall(
            it -> {
              limits.add(it.limit());
              clock.addAndGet(1_000_000_000);
              waited.addAndGet(900_000_000);
              return HttpReply.none(Ending.NEVER_ANSWERED);
            },
            () -> new CpuWindow(clock::get, waited::get, used::get, Optional.empty()));
    call.ask(CALL.within(Duration.ofSeconds(1)));
    assertThat(limits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void silenceThatWasLookedForIsEvidenceTheSecondTime() {
    Deque<HttpReply> replies = new ArrayDeque<>();
    CpuAwareCall call =
        new CpuAwareCall(
            it -> {
              clock.addAndGet(1_000_000_000);
              waited.addAndGet(900_000_000);
              return replies.remove();
            },
            () -> new CpuWindow(clock::get, waited::get, used::get, Optional.empty()));
    replies.add(HttpReply.silence(Ending.NEVER_ANSWERED));
    replies.add(HttpReply.silence(Ending.NEVER_ANSWERED));
    assertThat(call.ask(CALL).ending()).isEqualTo(Ending.NEVER_ANSWERED);
    replies.add(HttpReply.silence(Ending.NEVER_ANSWERED));
    replies.add(HttpReply.none(Ending.NEVER_ANSWERED));
    assertThat(call.ask(CALL).ending()).isEqualTo(Ending.CUT_SHORT);
  }

  @ParameterizedTest
  @CsvSource({"120000000, 0.1", "30000000, less than 0.1", "0, too little"})
  void whatIsNotKnownSaysHowMuchCpuThereWas(long nanos, String cpus) {
    CpuAwareCall call =
        new CpuAwareCall(
            it -> {
              clock.addAndGet(1_000_000_000);
              waited.addAndGet(900_000_000);
              used.addAndGet(nanos);
              return HttpReply.none(Ending.NEVER_ANSWERED);
            },
            () -> new CpuWindow(clock::get, waited::get, used::get, Optional.empty()));
    assertThat(call.ask(CALL).summary())
        .isEqualTo("not known: this container had " + cpus + " CPU");
  }

  @Test
  void anEarlyEndOfAConnectionIsNoMatterOfTime() {
    CpuAwareCall call =
        new CpuAwareCall(
            it -> {
              clock.addAndGet(100_000_000);
              waited.addAndGet(90_000_000);
              return HttpReply.none(Ending.CLOSED_EARLY);
            },
            () -> new CpuWindow(clock::get, waited::get, used::get, Optional.empty()));
    assertThat(call.ask(CALL).ending()).isEqualTo(Ending.CLOSED_EARLY);
  }

  @Test
  void theSecondTimeIsEvidenceWhereTheProcessRan() {
    assertThat(ask(Ending.NEVER_ANSWERED, 950, 0)).isEqualTo(Ending.NEVER_ANSWERED);
  }

  @ParameterizedTest
  @CsvSource({"REFUSED", "BLACKHOLE", "UNKNOWN_HOST", "TOO_LARGE", "NOT_HTTP"})
  void whatTheOtherSideSaidItSaid(Ending ending) {
    assertThat(ask(ending, 950)).isEqualTo(ending);
  }

  @Test
  void anAnswerIsAnAnswerHoweverLateItIsSeen() {
    HttpReply answer = HttpReply.answered(200, java.util.Map.of(), "");
    CpuAwareCall call =
        new CpuAwareCall(
            it -> {
              clock.addAndGet(1_000_000_000);
              waited.addAndGet(990_000_000);
              return answer;
            },
            () -> new CpuWindow(clock::get, waited::get, used::get, Optional.empty()));
    assertThat(call.ask(CALL)).isSameAs(answer);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "1000, 250, 25", "1000, 0, 0", "1000, 2000, 100", "0, 50, 100"})
  void aWindowTellsThePartThatWasWaited(long all, long part, int percent) {
    CpuWindow window = new CpuWindow(clock::get, waited::get, used::get, Optional.empty());
    clock.addAndGet(all);
    waited.addAndGet(part);
    assertThat(window.waitedPercent()).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({
    "0, , too little",
    "20, , less than 0.1",
    "130, , 0.1",
    "130, 0.25, 0.1 of its 0.25",
    "100, 0.125, 0.1 of its 0.125",
    "1000, 1, 1.0 of its 1"
  })
  void aWindowTellsTheCpusThatThereWere(long part, @Nullable Double most, String words) {
    CpuWindow window = new CpuWindow(clock::get, waited::get, used::get, Optional.ofNullable(most));
    clock.addAndGet(1000);
    used.addAndGet(part);
    assertThat(window.cpus()).isEqualTo(words);
  }

  @Test
  void theHeartOfThisProcessBeats() throws InterruptedException {
    CpuWindow window = CpuWindow.live(Duration.ofSeconds(5));
    Thread.sleep(50);
    assertThat(window.waitedPercent()).isBetween(0, 100);
  }
}
