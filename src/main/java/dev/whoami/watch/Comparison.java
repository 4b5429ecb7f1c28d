package dev.whoami.watch;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Fallback;
import dev.whoami.diagnosis.Finding;
import dev.whoami.probe.Source;
import dev.whoami.watch.Change.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one more look has changed, the most important first. */
final class Comparison {
  private final WatchState before;
  private final WatchState after;
  private final Instant at;
  private final List<Change> changes = new ArrayList<>();

  private Comparison(WatchState before, WatchState after, Instant at) {
    this.before = before;
    this.after = after;
    this.at = at;
  }

  /** The changes that were seen at this time. */
  static List<Change> of(WatchState before, WatchState after, Instant at) {
    Comparison comparison = new Comparison(before, after, at);
    comparison.compareSight();
    after.latest().filter(it -> isNew(it, before)).ifPresent(comparison::compareLooks);
    return comparison.changes;
  }

  private static boolean isNew(Diagnosis look, WatchState before) {
    return before.latest().filter(it -> it == look).map(it -> false).orElse(true);
  }

  private void compareSight() {
    if (after.blindness().isPresent() && !after.blindness().equals(before.blindness())) {
      add(Kind.BLIND, "The look could not be made: " + after.blindness().get() + ".");
    } else if (!after.blindness().isPresent() && before.blindness().isPresent()) {
      add(Kind.SEES_AGAIN, "Looks can be made again.");
    }
  }

  private void compareLooks(Diagnosis look) {
    Optional<Diagnosis> earlier = before.latest();
    if (!earlier.isPresent()) {
      changes.add(identified(Kind.STARTED, look).becoming(identity(after)));
    } else if (!before.identity().equals(after.identity())) {
      changes.add(
          identified(Kind.IDENTITY_CHANGED, look).between(identity(before), identity(after)));
    }
    after.tracks().forEach(this::compareSource);
    if (after.isFallenBack() && !before.isFallenBack()) {
      after.past().fallback().ifPresent(this::fellBack);
    }
    compareFindings(earlier.map(Diagnosis::findings).orElse(new ArrayList<>()), look.findings());
    compareHealth(earlier.map(Health::of), Health.of(look));
  }

  private Change identified(Kind kind, Diagnosis look) {
    return Change.of(kind, at, look.verdict().sentence() + ".");
  }

  private static String identity(WatchState state) {
    return state.identity().map(Identity::toString).orElse("");
  }

  /** What a source was at the first look is told by its findings. */
  private void compareSource(Source source, SourceHistory now) {
    SourceHistory then = before.tracks().get(source);
    if (then == null) {
      return;
    }
    String title = source.title();
    String was = SourceWords.of(then.latest());
    String is = SourceWords.of(now.latest());
    if (!was.equals(is)) {
      String text = now.latest().evidence() + ".";
      changes.add(Change.of(Kind.SOURCE_CHANGED, at, text).about(source.name()).between(was, is));
    }
    if (now.flaps() && !then.flaps()) {
      about(source, Kind.SOURCE_FLAPS, "The " + title + " source comes and goes.");
    } else if (then.flaps() && !now.flaps()) {
      about(source, Kind.SOURCE_STEADY, "The " + title + " source was the same for ten looks.");
    }
    if (now.freshness() != then.freshness()) {
      compareFreshness(source, now);
    }
  }

  private void compareFreshness(Source source, SourceHistory now) {
    String end = now.expiration().map(it -> " at " + it).orElse("");
    switch (now.freshness()) {
      case LATE:
        about(
            source,
            Kind.NOT_RENEWED,
            "The credentials of the "
                + source.title()
                + " source end"
                + end
                + ", and there are no new ones yet.");
        break;
      case EXPIRED:
        about(
            source,
            Kind.EXPIRED,
            "The credentials of the " + source.title() + " source ended" + end + ".");
        break;
      default:
        about(
            source,
            Kind.RENEWED,
            "The " + source.title() + " source has new credentials, or none any more.");
    }
  }

  private void fellBack(Fallback fallback) {
    about(
        fallback.failed(),
        Kind.FELL_BACK,
        "The "
            + fallback.client().title()
            + " came by the "
            + fallback.failed().title()
            + " source, which failed, and is the "
            + fallback.became().words()
            + ". A program that asks for the first time now stays so.");
  }

  private void compareFindings(List<Finding> then, List<Finding> now) {
    now.stream()
        .filter(it -> isMissing(it, then))
        .forEach(
            it -> changes.add(Change.of(Kind.FINDING_APPEARED, at, it.text()).about(it.code())));
    then.stream()
        .filter(it -> isMissing(it, now))
        .forEach(it -> changes.add(Change.of(Kind.FINDING_GONE, at, it.gist()).about(it.code())));
  }

  private static boolean isMissing(Finding finding, List<Finding> among) {
    return among.stream().noneMatch(it -> it.code().equals(finding.code()));
  }

  private void compareHealth(Optional<Health> then, Health now) {
    if (then.map(Health::isGood).orElse(!now.isGood()) != now.isGood()) {
      add(now.isGood() ? Kind.HEALTHY : Kind.UNHEALTHY, now.reason());
    }
  }

  private void about(Source source, Kind kind, String text) {
    changes.add(Change.of(kind, at, text).about(source.name()));
  }

  private void add(Kind kind, String text) {
    changes.add(Change.of(kind, at, text));
  }
}
