package dev.whoami.chain;

import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;

/** A source as one client sees it, from the evidence that the probe kept. */
interface SourceView {
  Observation in(Observations seen);

  /** The same, unless something that the client checks first stops it. */
  default SourceView unless(SourceView before) {
    return seen -> {
      Observation obstacle = before.in(seen);
      return obstacle.outcome().isAbsent() ? in(seen) : obstacle;
    };
  }
}
