package dev.whoami.probe;

import dev.whoami.aws.Sts;
import dev.whoami.world.Witness;
import java.util.function.Supplier;

/** Checks one place for credentials. */
interface Probe {
  /**
   * Looks.
   *
   * @param sts found only when a source has to trade something for credentials
   */
  Outcome observe(Witness w, Supplier<Sts> sts, ProbeOptions options);
}
