package dev.whoami.rule;

import dev.whoami.diagnosis.Judgement;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Arrays;
import java.util.Optional;

/** Finds a fault of the web identity source. */
final class TokenFault {
  private TokenFault() {}

  static Optional<Observation> among(Judgement j, Fault... faults) {
    Observation seen = j.examination().seen().of(Source.WEB_IDENTITY);
    return seen.outcome().fault().filter(Arrays.asList(faults)::contains).map(fault -> seen);
  }
}
