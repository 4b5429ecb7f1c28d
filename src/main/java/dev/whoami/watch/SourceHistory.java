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
 * One source over all runs: its failures by fault, whether it is flapping, and whether it renews
 * its credentials in time.
 */
final class SourceHistory {
  /** How close the credentials are to their expiration. */
  enum Freshness {
    FRESH,
    /** Less than five minutes before they expire, and not renewed. */
    LATE,
    EXPIRED
  }

  /**
   * The instance metadata has new credentials at least five minutes before the old ones expire, and
   * SDKs refresh theirs by then.
   *
   * <p>https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-security-credentials.html
   */
  private static final Duration MARGIN = Duration.ofMinutes(5);

  /**
   * A bit for each of the last ten runs: whether the source started or stopped giving credentials.
   */
  private static final int REMEMBERED = (1 << 10) - 1;

  private static final int FLAPS = 3;

  private final Observation latest;
  private final Freshness freshness;
  private final int turns;
  private final boolean isFlapping;
  private final long changes;
  private final Map<Fault, Long> failures;

  private SourceHistory(
      Observation latest,
      Freshness freshness,
      int turns,
      boolean isFlapping,
      long changes,
      Map<Fault, Long> failures) {
    this.latest = latest;
    this.freshness = freshness;
    this.turns = turns;
    this.isFlapping = isFlapping;
    this.changes = changes;
    this.failures = failures;
  }

  static SourceHistory first(Observation seen, Instant at) {
    return new SourceHistory(
        seen, freshness(seen.outcome(), at), 0, false, 0, counted(Collections.emptyMap(), seen));
  }

  /** Adds one more run. A source is flapping until ten runs in a row are alike. */
  SourceHistory next(Observation seen, Instant at) {
    boolean turned = seen.outcome().isFound() != latest.outcome().isFound();
    int newTurns = (turns << 1 | (turned ? 1 : 0)) & REMEMBERED;
    boolean stillFlaps = Integer.bitCount(newTurns) >= FLAPS || (isFlapping && newTurns != 0);
    return new SourceHistory(
        seen,
        freshness(seen.outcome(), at),
        newTurns,
        stillFlaps,
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

  /** The observation of the last run. */
  Observation latest() {
    return latest;
  }

  Freshness freshness() {
    return freshness;
  }

  /** When the credentials of the last run expire; empty if there are none or they do not. */
  Optional<Instant> expiration() {
    return expiration(latest.outcome());
  }

  private static Optional<Instant> expiration(Outcome outcome) {
    return outcome.credentials().flatMap(it -> it.expiration());
  }

  boolean isFlapping() {
    return isFlapping;
  }

  /** How often the source started or stopped giving credentials. */
  long changes() {
    return changes;
  }

  /** The number of failed runs by fault. */
  Map<Fault, Long> failures() {
    return failures;
  }
}
