package dev.whoami.chain.link;

import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The providers that a client asks, in its order. */
public final class Chain {
  private final List<Link> links;
  private final boolean unsignedAtEnd;

  private Chain(List<Link> links) {
    this(links, false);
  }

  private Chain(List<Link> links, boolean unsignedAtEnd) {
    this.links = links;
    this.unsignedAtEnd = unsignedAtEnd;
  }

  public static Chain of(Link... links) {
    return new Chain(Collections.unmodifiableList(Arrays.asList(links)));
  }

  public static Chain of(List<Link> links) {
    return new Chain(Collections.unmodifiableList(new ArrayList<>(links)));
  }

  /**
   * The same chain, for a client that sends requests without a signature if no provider has keys.
   */
  public Chain elseUnsigned() {
    return new Chain(links, true);
  }

  public boolean isUnsignedAtEnd() {
    return unsignedAtEnd;
  }

  /** The same chain, for a client that asks this link first. */
  public Chain behind(Link first) {
    List<Link> all = new ArrayList<>(links);
    all.add(0, first);
    return new Chain(Collections.unmodifiableList(all), unsignedAtEnd);
  }

  /** For a chain that is itself a provider of another chain. */
  public List<Link> links() {
    return links;
  }

  public List<Visit> walk(Observations seen) {
    List<Visit> visits = new ArrayList<>();
    boolean over = false;
    for (Link link : links) {
      Observation speaker = link.speaker(seen);
      Visit visit = over ? Visit.notReached(link, speaker) : Visit.at(link, speaker);
      visits.add(visit);
      over |= visit.did().isEnd();
    }
    return visits;
  }
}
