package dev.whoami.watch;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Expectation;
import dev.whoami.diagnosis.Finding;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether all is well, and if not, why: every expectation holds, or, where nothing was expected, no
 * finding is an error; and the last look is not long ago.
 */
final class Health {
  private final boolean good;
  private final String reason;

  private Health(boolean good, String reason) {
    this.good = good;
    this.reason = reason;
  }

  /**
   * At this time of the clock for durations, in nanoseconds, if a look is late after so long. The
   * time of day may be set back and forth, and says nothing about looks.
   */
  static Health of(WatchState state, long nanoTime, Duration patience) {
    if (state.blindness().isPresent()) {
      return new Health(false, state.blindness().get());
    }
    if (!state.latest().isPresent()) {
      return new Health(
          false,
          state.isPassingOver()
              ? "no look had the time to tell who the code is (--timeout)"
              : "no look has ended yet");
    }
    if (nanoTime - state.began() > patience.toNanos()) {
      String last = state.at().truncatedTo(ChronoUnit.SECONDS).toString();
      return new Health(
          false,
          state.isPassingOver()
              ? "the last whole look was at " + last + ", and those since were cut short"
              : "the last look was at " + last + ", and none has ended since");
    }
    return of(state.latest().get());
  }

  static Health of(Diagnosis look) {
    String who = Identity.of(look.verdict()).toString();
    if (look.expectations().isEmpty()) {
      String errors = codes(look.findings());
      return errors.isEmpty() ? new Health(true, who) : new Health(false, who + "; " + errors);
    }
    List<Expectation> broken =
        look.expectations().stream().filter(it -> !it.holds()).collect(Collectors.toList());
    String words =
        broken.stream()
            .map(it -> "expected " + it.expected() + ", and it is " + it.actual())
            .collect(Collectors.joining("; "));
    return broken.isEmpty() ? new Health(true, who) : new Health(false, words);
  }

  private static String codes(List<Finding> findings) {
    return findings.stream()
        .filter(Finding::isError)
        .map(it -> it.code() + ": " + it.gist())
        .collect(Collectors.joining(" "));
  }

  boolean isGood() {
    return good;
  }

  /** "healthy" or "unhealthy", alone for who may not know more. */
  String word() {
    return good ? "healthy" : "unhealthy";
  }

  /** One clause: who it is, or what is wrong. */
  String reason() {
    return reason;
  }
}
