package dev.whoami.watch;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Expectation;
import dev.whoami.diagnosis.Finding;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Healthy if every expectation holds or, without expectations, no finding is an error. The latest
 * diagnosis must also not be too old. Otherwise it has the reason.
 */
final class Health {
  private final boolean good;
  private final String reason;

  private Health(boolean good, String reason) {
    this.good = good;
    this.reason = reason;
  }

  /**
   * The health at this time of the monotonic clock, in nanoseconds. The wall clock can be changed,
   * so it does not show the age of a diagnosis.
   */
  static Health of(WatchState state, long nanoTime, Duration maxAge) {
    if (state.failure().isPresent()) {
      return new Health(false, state.failure().get());
    }
    if (!state.latest().isPresent()) {
      return new Health(
          false,
          state.isSkipping()
              ? "no run had the time to find out the identity (--timeout)"
              : "no run has ended yet");
    }
    if (nanoTime - state.began() > maxAge.toNanos()) {
      String last = state.at().truncatedTo(ChronoUnit.SECONDS).toString();
      return new Health(
          false,
          state.isSkipping()
              ? "the last complete run was at " + last + "; the runs since then were cut short"
              : "the last run was at " + last + "; none has ended since then");
    }
    return of(state.latest().get());
  }

  static Health of(Diagnosis diagnosis) {
    String who = Identity.of(diagnosis.verdict()).toString();
    if (diagnosis.expectations().isEmpty()) {
      String errors = codes(diagnosis.findings());
      return errors.isEmpty() ? new Health(true, who) : new Health(false, who + "; " + errors);
    }
    List<Expectation> broken =
        diagnosis.expectations().stream().filter(it -> !it.holds()).collect(Collectors.toList());
    String words = broken.stream().map(Expectation::words).collect(Collectors.joining("; "));
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

  /** "healthy" or "unhealthy": all that a caller without the token may read. */
  String word() {
    return good ? "healthy" : "unhealthy";
  }

  /** One clause: the identity, or what is wrong. */
  String reason() {
    return reason;
  }
}
