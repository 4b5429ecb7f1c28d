package dev.whoami.chain.view;

import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Outcome;

/** A source as one client sees it, from the evidence that the probe kept. */
public interface SourceView {
  Observation in(Observations seen);

  /** The same for a client that rejects keys of STS which have ended by its clock. */
  default SourceView withoutKeysPastTheirEnd() {
    return seen -> {
      Observation found = in(seen);
      return found.outcome().isFound() && found.outcome().detail().isPastItsEnd()
          ? found.as(Outcome.failed(Fault.EXPIRED, "STS gave keys that end before this clock"))
          : found;
    };
  }

  /** The same for a client that never takes expired keys from this source. */
  default SourceView withoutExpiredKeys() {
    return seen -> {
      Observation found = in(seen);
      return found.outcome().has(Fault.EXPIRED)
          ? found.as(Outcome.failed(Fault.EXPIRED, found.outcome().reason()))
          : found;
    };
  }

  /** The same, unless something that the client checks first stops it. */
  default SourceView unless(SourceView before) {
    return seen -> {
      Observation obstacle = before.in(seen);
      return obstacle.outcome().isAbsent() ? in(seen) : obstacle;
    };
  }

  /** The same, for a client that checks this only for a source that it asks. */
  default SourceView unlessIfAsked(SourceView before) {
    return seen -> in(seen).outcome().isAbsent() ? in(seen) : unless(before).in(seen);
  }

  /** The same, where the other source is not configured; else nothing. */
  default SourceView onlyWithout(SourceView other) {
    return seen ->
        other.in(seen).outcome().isAbsent()
            ? in(seen)
            : in(seen).as(Outcome.absent("another source is configured"));
  }
}
