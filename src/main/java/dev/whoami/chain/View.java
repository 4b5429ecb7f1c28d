package dev.whoami.chain;

import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;

/** A source as one client sees it, from the facts that the probe kept. */
interface View {
  Observation in(Observations seen);
}
