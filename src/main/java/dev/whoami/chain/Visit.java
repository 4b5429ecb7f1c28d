package dev.whoami.chain;

import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;

/** A client at one link of its chain: what it did there, and why. */
public final class Visit {
  /** What a client can do at a link. */
  public enum Did {
    PASSED_BY,
    TOOK,
    STOPPED_AT,
    NOT_REACHED
  }

  private final Link link;
  private final Observation observation;
  private final Did did;

  Visit(Link link, Observation observation, Did did) {
    this.link = link;
    this.observation = observation;
    this.did = did;
  }

  public Link link() {
    return link;
  }

  /** What was seen at the source that spoke for the link. */
  public Observation observation() {
    return observation;
  }

  public Source source() {
    return observation.source();
  }

  public Did did() {
    return did;
  }

  public String because() {
    return observation.outcome().reason();
  }
}
