package dev.whoami.rule;

import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.Judgement;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds a fault at the container endpoint, asked with this process's variables or with lost ones.
 */
final class EndpointFault {
  private EndpointFault() {}

  static Optional<Observation> among(Judgement j, Fault... faults) {
    Examination x = j.examination();
    Observation own = x.seen().of(Source.CONTAINER);
    Observation seen =
        own.outcome().isAbsent()
            ? x.ancestor().observation().filter(it -> it.source() == Source.CONTAINER).orElse(own)
            : own;
    return seen.outcome().fault().filter(Arrays.asList(faults)::contains).map(fault -> seen);
  }
}
