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
 * What the watch knows at one moment: the latest diagnosis, and what all looks together tell. Of an
 * earlier look nothing is kept but counts, so a year costs no more than a minute.
 */
final class WatchState {
  private static final int MOST_PASSED_OVER = 2;

  private final @Nullable Diagnosis latest;
  private final @Nullable String blindness;
  private final History history;
  private final Map<Source, SourceHistory> tracks;
  private final Durations durations;
  private final long identityChanges;
  private final long began;
  private final CutShortRuns cut;

  private WatchState(
      @Nullable Diagnosis latest,
      @Nullable String blindness,
      History history,
      Map<Source, SourceHistory> tracks,
      Durations durations,
      long identityChanges,
      long began,
      CutShortRuns cut) {
    this.latest = latest;
    this.blindness = blindness;
    this.history = history;
    this.tracks = Collections.unmodifiableMap(tracks);
    this.durations = durations;
    this.identityChanges = identityChanges;
    this.began = began;
    this.cut = cut;
  }

  /** Before the first look. */
  static WatchState first() {
    return new WatchState(
        null,
        null,
        History.none(),
        new EnumMap<>(Source.class),
        Durations.none(),
        0,
        0,
        CutShortRuns.none());
  }

  /** After one more look, which began at that time of the clock for durations. */
  WatchState after(Diagnosis look, long nanoTime) {
    if (tellsLess(look)) {
      return passingOver(look);
    }
    boolean changed = identity().filter(it -> !it.equals(Identity.of(look.verdict()))).isPresent();
    return new WatchState(
        look,
        null,
        history.and(look),
        tracked(look),
        durations.and(look.elapsedMillis()),
        identityChanges + (changed ? 1 : 0),
        nanoTime,
        cut.news(look.examination().isCutShort()));
  }

  /**
   * A look that was cut short is no news where it does not tell who the code is, nor, twice in a
   * row, where a whole one told the same.
   */
  private boolean tellsLess(Diagnosis look) {
    if (look.verdict().missing().isPresent()) {
      return true;
    }
    boolean wholeBefore = latest().filter(it -> !it.examination().isCutShort()).isPresent();
    boolean same = identity().filter(Identity.of(look.verdict())::equals).isPresent();
    return look.examination().isCutShort()
        && wholeBefore
        && same
        && cut.passedOver() < MOST_PASSED_OVER;
  }

  private WatchState passingOver(Diagnosis look) {
    return new WatchState(
        latest,
        null,
        history,
        tracks,
        durations.and(look.elapsedMillis()),
        identityChanges,
        began,
        cut.passingOver());
  }

  /** After a look that could not be made, and why. */
  WatchState blinded(String reason) {
    return new WatchState(latest, reason, history, tracks, durations, identityChanges, began, cut);
  }

  /** After whom was looked at has ended: of who it was, nothing is true any more. */
  WatchState bereft(String reason) {
    CutShortRuns anew = cut.begunAnew();
    return new WatchState(null, reason, history, tracks, durations, identityChanges, began, anew);
  }

  private Map<Source, SourceHistory> tracked(Diagnosis look) {
    Map<Source, SourceHistory> next = new EnumMap<>(Source.class);
    for (Observation each : look.examination().seen().all()) {
      @Nullable SourceHistory track = tracks.get(each.source());
      if (!each.outcome().isCutShort()) {
        next.put(
            each.source(),
            track == null ? SourceHistory.first(each, look.at()) : track.next(each, look.at()));
      } else if (track != null) {
        next.put(each.source(), track);
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

  /** Whether the last looks were cut short, so that older news stand. */
  boolean isPassingOver() {
    return cut.passedOver() > 0;
  }

  /** Why the last look could not be made; empty where it was. */
  Optional<String> blindness() {
    return Optional.ofNullable(blindness);
  }

  History past() {
    return history;
  }

  /** Whether the client fell back at the last look. */
  boolean isFallenBack() {
    return history.fallback().isPresent()
        && latest().filter(it -> it.at().equals(history.at())).isPresent();
  }

  Map<Source, SourceHistory> tracks() {
    return tracks;
  }

  Durations durations() {
    return durations;
  }

  long identityChanges() {
    return identityChanges;
  }

  /** How many looks were cut short since the start, whether their news were taken or not. */
  long cutLooks() {
    return cut.count();
  }

  /** When the last look that could be made began, by the clock for durations, in nanoseconds. */
  long began() {
    return began;
  }

  /** When the last look that could be made began; the epoch before the first. */
  Instant at() {
    return latest().map(Diagnosis::at).orElse(Instant.EPOCH);
  }
}
