package dev.whoami.chain.link;

import dev.whoami.probe.Observation;
import dev.whoami.probe.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client at one link of its chain: what it did there, and why. */
public final class Visit {
  /** What a client can do at a link. */
  public enum Did {
    /** The source is not configured, so there was nothing to do. */
    ABSENT,
    /** The source failed or its settings are wrong, and the client continued with the next. */
    WENT_ON,
    TOOK,
    STOPPED_AT,
    NOT_REACHED;

    /** Whether the walk ends here. */
    public boolean isEnd() {
      return this == TOOK || this == STOPPED_AT;
    }
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
        Reaction reaction = link.reactionTo(observation.outcome());
        return new Visit(link, observation, did(reaction), reaction);
      case CRASHED:
        return new Visit(link, observation, Did.WENT_ON, null);
      default:
        return new Visit(link, observation, Did.ABSENT, null);
    }
  }

  private static Did did(Reaction reaction) {
    switch (reaction) {
      case GO_ON:
        return Did.WENT_ON;
      case TAKE:
        return Did.TOOK;
      default:
        return Did.STOPPED_AT;
    }
  }

  public Link link() {
    return link;
  }

  /** The source that counted for the link, as this client sees it. */
  public Observation observation() {
    return observation;
  }

  public Source source() {
    return observation.source();
  }

  public Did did() {
    return did;
  }

  /**
   * The client's reaction to a source that is configured but failed; empty if it gave credentials.
   */
  public Optional<Reaction> reaction() {
    return Optional.ofNullable(reaction);
  }

  public String because() {
    return observation.outcome().reason();
  }

  /** What the client did there, in a few words. */
  public String words() {
    switch (did) {
      case TOOK:
        return reaction == null ? "taken" : "taken all the same";
      case STOPPED_AT:
        boolean cut = observation.outcome().isCutShort();
        return (cut ? "not finished, " : "failed, ") + reactionOr(Reaction.STOP);
      case WENT_ON:
        return "failed, " + reactionOr(Reaction.GO_ON);
      case NOT_REACHED:
        return "not reached";
      default:
        return "not configured";
    }
  }

  private String reactionOr(Reaction usual) {
    return reaction().orElse(usual).words();
  }
}
