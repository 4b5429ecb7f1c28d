package dev.whoami.watch;

import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One source over all looks: how often it failed and in which way, whether it flaps, and whether it
 * renews its credentials in time.
 */
final class SourceHistory {
  /** What a source's credentials have left. */
  enum Freshness {
    FRESH,
    /** Still the old ones, less than five minutes before their end. */
    LATE,
    EXPIRED
  }

  /**
   * The instance metadata has new credentials at least five minutes before the old ones expire, and
   * an SDK refreshes its own no later than that.
   *
   * <p>https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-security-credentials.html
   */
  private static final Duration MARGIN = Duration.ofMinutes(5);

  /** The last ten looks, a bit each: whether the source began or ceased to deliver at it. */
  private static final int REMEMBERED = (1 << 10) - 1;

  private static final int FLAPS = 3;

  private final Observation latest;
  private final Freshness freshness;
  private final int turns;
  private final boolean flaps;
  private final long changes;
  private final Map<Fault, Long> failures;

  private SourceHistory(
      Observation latest,
      Freshness freshness,
      int turns,
      boolean flaps,
      long changes,
      Map<Fault, Long> failures) {
    this.latest = latest;
    this.freshness = freshness;
    this.turns = turns;
    this.flaps = flaps;
    this.changes = changes;
    this.failures = failures;
  }

  static SourceHistory first(Observation seen, Instant at) {
    return new SourceHistory(
        seen, freshness(seen.outcome(), at), 0, false, 0, counted(Collections.emptyMap(), seen));
  }

  /** With what one more look saw. A source that flaps does so until ten looks are alike. */
  SourceHistory next(Observation seen, Instant at) {
    boolean turned = seen.outcome().isFound() != latest.outcome().isFound();
    int newTurns = (turns << 1 | (turned ? 1 : 0)) & REMEMBERED;
    boolean nowFlaps = Integer.bitCount(newTurns) >= FLAPS || (flaps && newTurns != 0);
    return new SourceHistory(
        seen,
        freshness(seen.outcome(), at),
        newTurns,
        nowFlaps,
        changes + (turned ? 1 : 0),
        counted(failures, seen));
  }

  private static Freshness freshness(Outcome outcome, Instant at) {
    if (outcome.has(Fault.EXPIRED)) {
      return Freshness.EXPIRED;
    }
    @Nullable Instant end = expiration(outcome).orElse(null);
    if (end == null || end.isAfter(at.plus(MARGIN))) {
      return Freshness.FRESH;
    }
    return end.isAfter(at) ? Freshness.LATE : Freshness.EXPIRED;
  }

  private static Map<Fault, Long> counted(Map<Fault, Long> before, Observation seen) {
    Map<Fault, Long> counts = new EnumMap<>(Fault.class);
    counts.putAll(before);
    if (seen.outcome().isConfiguredInVain()) {
      seen.outcome().fault().ifPresent(it -> counts.merge(it, 1L, Long::sum));
    }
    return Collections.unmodifiableMap(counts);
  }

  /** What the last look saw. */
  Observation latest() {
    return latest;
  }

  Freshness freshness() {
    return freshness;
  }

  /** When the credentials that the last look saw end; empty where there are none or no end. */
  Optional<Instant> expiration() {
    return expiration(latest.outcome());
  }

  private static Optional<Instant> expiration(Outcome outcome) {
    return outcome.credentials().flatMap(it -> it.expiration());
  }

  boolean flaps() {
    return flaps;
  }

  /** How often the source began or ceased to deliver. */
  long changes() {
    return changes;
  }

  /** At how many looks it failed, by what was wrong. */
  Map<Fault, Long> failures() {
    return failures;
  }
}
