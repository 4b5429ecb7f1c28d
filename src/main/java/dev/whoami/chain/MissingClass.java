package dev.whoami.chain;

import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;

/** A provider that the settings name and that the jars do not have. */
final class MissingClass implements View {
  private final String why;

  MissingClass(String why) {
    this.why = why;
  }

  @Override
  public Observation in(Observations seen) {
    return seen.of(Source.S3A_SETTINGS).as(Outcome.broken(Fault.CLASS_MISSING, why));
  }
}
