package dev.whoami.probe;

import dev.whoami.aws.Sts;
import dev.whoami.world.Witness;
import java.util.function.Supplier;

/** Checks one place for credentials. */
interface Probe {
  /**
   * Checks the place, and records each check with the witness. The client of STS is created only if
   * the probe has to exchange something for credentials.
   */
  Outcome observe(Witness w, Supplier<Sts> sts, ProbeOptions options);
}
