package dev.whoami.watch;

import dev.whoami.aws.Arn;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Fallback;
import dev.whoami.diagnosis.Finding;
import dev.whoami.probe.Source;
import dev.whoami.watch.Change.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the changes of a run, the most important first. */
final class ChangeDetector {
  private final WatchState before;
  private final WatchState after;
  private final Instant at;
  private final List<Change> changes = new ArrayList<>();

  private ChangeDetector(WatchState before, WatchState after, Instant at) {
    this.before = before;
    this.after = after;
    this.at = at;
  }

  /** The changes between two states, observed at this time. */
  static List<Change> of(WatchState before, WatchState after, Instant at) {
    ChangeDetector comparison = new ChangeDetector(before, after, at);
    comparison.compareFailures();
    after.latest().filter(it -> isNew(it, before)).ifPresent(comparison::compareDiagnoses);
    return comparison.changes;
  }

  private static boolean isNew(Diagnosis diagnosis, WatchState before) {
    return before.latest().filter(it -> it == diagnosis).map(it -> false).orElse(true);
  }

  private void compareFailures() {
    if (after.failure().isPresent() && !after.failure().equals(before.failure())) {
      add(Kind.RUN_FAILED, "The run failed: " + after.failure().get() + ".");
    } else if (!after.failure().isPresent() && before.failure().isPresent()) {
      add(Kind.RUN_RECOVERED, "Runs succeed again.");
    }
  }

  private void compareDiagnoses(Diagnosis diagnosis) {
    Optional<Diagnosis> earlier = before.latest();
    if (!earlier.isPresent()) {
      changes.add(identified(Kind.STARTED, diagnosis).becoming(identity(after)));
    } else if (!before.hasIdentityOf(diagnosis)) {
      changes.add(
          identified(Kind.IDENTITY_CHANGED, diagnosis).between(identity(before), identity(after)));
    } else {
      compareSessions(earlier.get(), diagnosis);
    }
    after.sources().forEach(this::compareSource);
    if (after.isFallenBack() && !before.isFallenBack()) {
      after.history().fallback().ifPresent(this::fellBack);
    }
    compareFindings(
        earlier.map(Diagnosis::findings).orElse(new ArrayList<>()), diagnosis.findings());
    compareHealth(earlier.map(Health::of), Health.of(diagnosis));
  }

  private void compareSessions(Diagnosis then, Diagnosis now) {
    Optional<String> was = then.verdict().arn().flatMap(Arn::sessionName);
    Optional<String> is = now.verdict().arn().flatMap(Arn::sessionName);
    if (was.isPresent() && is.isPresent() && !was.equals(is)) {
      String text =
          "The role is the same, and its session has another name: "
              + is.get()
              + ". Amazon MSK takes that for another caller and ends the connection (WHO117).";
      changes.add(Change.of(Kind.SESSION_CHANGED, at, text).between(was.get(), is.get()));
    }
  }

  private Change identified(Kind kind, Diagnosis diagnosis) {
    return Change.of(kind, at, diagnosis.verdict().sentence() + ".");
  }

  private static String identity(WatchState state) {
    return state.identity().map(Identity::toString).orElse("");
  }

  private void compareSource(Source source, SourceHistory now) {
    changes.addAll(SourceChanges.of(source, before.sources().get(source), now, at));
  }

  private void fellBack(Fallback fallback) {
    String text =
        "The "
            + fallback.failed().title()
            + " source failed, so "
            + fallback.client().inSentence()
            + " fell back and runs as the "
            + fallback.became().words()
            + ". A program that asks for the first time now keeps that identity.";
    changes.add(Change.of(Kind.FELL_BACK, at, text).about(fallback.failed().name()));
  }

  private void compareFindings(List<Finding> then, List<Finding> now) {
    now.stream()
        .filter(it -> isMissing(it, then))
        .forEach(
            it -> changes.add(Change.of(Kind.FINDING_APPEARED, at, it.text()).about(it.code())));
    then.stream()
        .filter(it -> isMissing(it, now))
        .forEach(
            it -> changes.add(Change.of(Kind.FINDING_RESOLVED, at, it.gist()).about(it.code())));
  }

  private static boolean isMissing(Finding finding, List<Finding> among) {
    return among.stream().noneMatch(it -> it.code().equals(finding.code()));
  }

  private void compareHealth(Optional<Health> then, Health now) {
    if (then.map(Health::isGood).orElse(!now.isGood()) != now.isGood()) {
      add(now.isGood() ? Kind.HEALTHY : Kind.UNHEALTHY, now.reason());
    }
  }

  private void add(Kind kind, String text) {
    changes.add(Change.of(kind, at, text));
  }
}
