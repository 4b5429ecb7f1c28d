package dev.whoami.chain;

import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The providers that a client asks, in its order. */
public final class Chain {
  private final List<Link> links;

  private Chain(List<Link> links) {
    this.links = links;
  }

  public static Chain of(Link... links) {
    return new Chain(Collections.unmodifiableList(Arrays.asList(links)));
  }

  List<Visit> walk(Observations seen) {
    List<Visit> visits = new ArrayList<>();
    boolean over = false;
    for (Link link : links) {
      Observation speaker = link.speaker(seen);
      Visit.Did did = over ? Visit.Did.NOT_REACHED : did(link, speaker.outcome());
      visits.add(new Visit(link, speaker, did));
      over |= did == Visit.Did.TOOK || did == Visit.Did.STOPPED_AT;
    }
    return visits;
  }

  private static Visit.Did did(Link link, Outcome outcome) {
    switch (outcome.kind()) {
      case FOUND:
        return Visit.Did.TOOK;
      case BROKEN:
      case FAILED:
        return did(link.reactionTo(outcome.fault().orElse(Fault.STATUS)));
      default:
        return Visit.Did.PASSED_BY;
    }
  }

  private static Visit.Did did(Reaction reaction) {
    switch (reaction) {
      case STOP:
        return Visit.Did.STOPPED_AT;
      case TAKE:
        return Visit.Did.TOOK;
      default:
        return Visit.Did.PASSED_BY;
    }
  }
}
