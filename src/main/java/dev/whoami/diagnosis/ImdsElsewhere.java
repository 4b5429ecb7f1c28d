package dev.whoami.diagnosis;

import dev.whoami.probe.ImdsResponses;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import dev.whoami.probe.imds.ImdsServer;
import java.util.Optional;

/**
 * Instance metadata at an address that is not that of EC2's service: a tunnel, a proxy, an
 * emulator.
 */
final class ImdsElsewhere {
  private ImdsElsewhere() {}

  /** Where it gave the keys of this observation, as it may be shown; empty where EC2 gave them. */
  static Optional<String> address(Observation source, Examination x) {
    if (source.source() != Source.INSTANCE_METADATA) {
      return Optional.empty();
    }
    return x.seen()
        .outcomeOf(Source.INSTANCE_METADATA)
        .facts(ImdsResponses.class)
        .flatMap(it -> source.outcome().credentials().flatMap(it::serverOf))
        .filter(ImdsServer::isElsewhere)
        .map(ImdsServer::address);
  }
}
