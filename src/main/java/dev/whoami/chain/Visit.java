package dev.whoami.chain;

import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
  private final @Nullable Reaction reaction;

  private Visit(Link link, Observation observation, Did did, @Nullable Reaction reaction) {
    this.link = link;
    this.observation = observation;
    this.did = did;
    this.reaction = reaction;
  }

  static Visit notReached(Link link, Observation observation) {
    return new Visit(link, observation, Did.NOT_REACHED, null);
  }

  static Visit at(Link link, Observation observation) {
    switch (observation.outcome().kind()) {
      case FOUND:
        return new Visit(link, observation, Did.TOOK, null);
      case BROKEN:
      case FAILED:
        Reaction reaction = link.reactionTo(observation.outcome().fault().orElse(Fault.STATUS));
        return new Visit(link, observation, did(reaction), reaction);
      default:
        return new Visit(link, observation, Did.PASSED_BY, null);
    }
  }

  private static Did did(Reaction reaction) {
    switch (reaction) {
      case GO_ON:
        return Did.PASSED_BY;
      case TAKE:
        return Did.TOOK;
      default:
        return Did.STOPPED_AT;
    }
  }

  public Link link() {
    return link;
  }

  /** The source that spoke for the link, as this client sees it. */
  public Observation observation() {
    return observation;
  }

  public Source source() {
    return observation.source();
  }

  public Did did() {
    return did;
  }

  /** What the client does about a source that is configured in vain; empty where it delivers. */
  public Optional<Reaction> reaction() {
    return Optional.ofNullable(reaction);
  }

  public String because() {
    return observation.outcome().reason();
  }
}
