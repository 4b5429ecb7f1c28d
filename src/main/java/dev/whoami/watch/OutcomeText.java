package dev.whoami.watch;

import dev.whoami.probe.Observation;

/** The outcome of a source in enum names: FOUND, FAILED TIMED_OUT. */
final class OutcomeText {
  private OutcomeText() {}

  static String of(Observation seen) {
    String fault = seen.outcome().fault().map(it -> " " + it.name()).orElse("");
    return seen.outcome().kind().name() + fault;
  }
}
