package dev.whoami.chain;

import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;

/** A source as one client sees it, from the facts that the probe kept. */
interface SourceView {
  Observation in(Observations seen);

  /** The same, unless what a client looks at before is in its way. */
  default SourceView unless(SourceView before) {
    return seen -> {
      Observation obstacle = before.in(seen);
      return obstacle.outcome().isAbsent() ? in(seen) : obstacle;
    };
  }
}
