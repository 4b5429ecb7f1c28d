package dev.whoami.watch;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.History;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of a watch: the latest diagnosis, and counts over all runs. Nothing else of an earlier
 * run is kept. So a watch needs no more memory after a year than after a minute.
 */
final class WatchState {
  private static final int MOST_SKIPPED = 2;

  private final @Nullable Diagnosis latest;
  private final @Nullable String failure;
  private final History history;
  private final Map<Source, SourceHistory> sources;
  private final RunDurations durations;
  private final long identityChanges;
  private final long began;
  private final CutShortRuns cutShortRuns;

  private WatchState(
      @Nullable Diagnosis latest,
      @Nullable String failure,
      History history,
      Map<Source, SourceHistory> sources,
      RunDurations durations,
      long identityChanges,
      long began,
      CutShortRuns cutShortRuns) {
    this.latest = latest;
    this.failure = failure;
    this.history = history;
    this.sources = Collections.unmodifiableMap(sources);
    this.durations = durations;
    this.identityChanges = identityChanges;
    this.began = began;
    this.cutShortRuns = cutShortRuns;
  }

  /** The state before the first run. */
  static WatchState first() {
    return new WatchState(
        null,
        null,
        History.none(),
        new EnumMap<>(Source.class),
        RunDurations.none(),
        0,
        0,
        CutShortRuns.none());
  }

  /** Adds a run that began at this time of the monotonic clock, in nanoseconds. */
  WatchState after(Diagnosis diagnosis, long nanoTime) {
    if (isLessComplete(diagnosis)) {
      return skipping(diagnosis);
    }
    boolean changed = identity().isPresent() && !hasIdentityOf(diagnosis);
    return new WatchState(
        diagnosis,
        null,
        history.and(diagnosis),
        sourcesAfter(diagnosis),
        durations.and(diagnosis.elapsedMillis()),
        identityChanges + (changed ? 1 : 0),
        nanoTime,
        cutShortRuns.using(diagnosis.examination().completeness().isCutShort()));
  }

  /**
   * Whether this run says less than the latest. A run that was cut short is skipped if it does not
   * know the identity. It is also skipped, at most twice in a row, if a complete run before it had
   * the same identity.
   */
  private boolean isLessComplete(Diagnosis diagnosis) {
    if (diagnosis.verdict().isCutShort()) {
      return true;
    }
    boolean wholeBefore =
        latest().filter(it -> !it.examination().completeness().isCutShort()).isPresent();
    return diagnosis.examination().completeness().isCutShort()
        && wholeBefore
        && hasIdentityOf(diagnosis)
        && cutShortRuns.skipped() < MOST_SKIPPED;
  }

  private WatchState skipping(Diagnosis diagnosis) {
    return new WatchState(
        latest,
        null,
        history,
        sources,
        durations.and(diagnosis.elapsedMillis()),
        identityChanges,
        began,
        cutShortRuns.skipping());
  }

  /** Adds a run that failed, with the reason. */
  WatchState failed(String reason) {
    return new WatchState(
        latest, reason, history, sources, durations, identityChanges, began, cutShortRuns);
  }

  /** The watched process has ended: its identity is unknown from now on. */
  WatchState targetEnded(String reason) {
    CutShortRuns anew = cutShortRuns.restarted();
    return new WatchState(null, reason, history, sources, durations, identityChanges, began, anew);
  }

  private Map<Source, SourceHistory> sourcesAfter(Diagnosis diagnosis) {
    Map<Source, SourceHistory> next = new EnumMap<>(Source.class);
    for (Observation each : diagnosis.examination().seen().all()) {
      @Nullable SourceHistory earlier = sources.get(each.source());
      if (!each.outcome().isCutShort()) {
        next.put(
            each.source(),
            earlier == null
                ? SourceHistory.first(each, diagnosis.at())
                : earlier.next(each, diagnosis.at()));
      } else if (earlier != null) {
        next.put(each.source(), earlier);
      }
    }
    return next;
  }

  Optional<Diagnosis> latest() {
    return Optional.ofNullable(latest);
  }

  Optional<Identity> identity() {
    return latest().map(it -> Identity.of(it.verdict()));
  }

  /**
   * Whether the latest diagnosis has the same identity, or differs only because STS did not answer
   * for one of them; false before the first.
   */
  boolean hasIdentityOf(Diagnosis diagnosis) {
    return identity().filter(Identity.of(diagnosis.verdict())::isSameAs).isPresent()
        || latest().filter(it -> SameKeys.areIn(it, diagnosis)).isPresent();
  }

  /** Whether the last runs were cut short and skipped, so that the latest diagnosis is older. */
  boolean isSkipping() {
    return cutShortRuns.skipped() > 0;
  }

  /** Why the last run failed; empty if it did not. */
  Optional<String> failure() {
    return Optional.ofNullable(failure);
  }

  History history() {
    return history;
  }

  /** Whether the client fell back in the last run. */
  boolean isFallenBack() {
    return history.fallback().isPresent()
        && latest().filter(it -> it.at().equals(history.at())).isPresent();
  }

  Map<Source, SourceHistory> sources() {
    return sources;
  }

  RunDurations durations() {
    return durations;
  }

  long identityChanges() {
    return identityChanges;
  }

  /** The runs that were cut short since the start, skipped or not. */
  long cutShortRuns() {
    return cutShortRuns.count();
  }

  /** The start of the latest diagnosis by the monotonic clock, in nanoseconds. */
  long began() {
    return began;
  }

  /** The start of the latest diagnosis; the epoch before the first. */
  Instant at() {
    return latest().map(Diagnosis::at).orElse(Instant.EPOCH);
  }
}
