package dev.whoami.chain.link;

import dev.whoami.chain.view.SourceView;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One provider of a client's chain: the sources that it can stand for (the first configured one
 * counts), and what the client does on each fault.
 */
public final class Link {
  private final String name;
  private final List<SourceView> views;
  private final Reaction usual;
  private final Map<Fault, Reaction> reactions;
  private final boolean takesExpired;
  private final boolean stopsAtExpiredToken;

  private Link(
      String name, List<SourceView> views, Reaction usual, Map<Fault, Reaction> reactions) {
    this(name, views, usual, reactions, false, false);
  }

  private Link(
      String name,
      List<SourceView> views,
      Reaction usual,
      Map<Fault, Reaction> reactions,
      boolean takesExpired,
      boolean stopsAtExpiredToken) {
    this.name = name;
    this.views = views;
    this.usual = usual;
    this.reactions = reactions;
    this.takesExpired = takesExpired;
    this.stopsAtExpiredToken = stopsAtExpiredToken;
  }

  /** * A link that always continues with the next, except if whoami did not run a source. */
  public static Link to(String name, SourceView... views) {
    Map<Fault, Reaction> reactions = new EnumMap<>(Fault.class);
    reactions.put(Fault.NOT_RUN, Reaction.STOP);
    reactions.put(Fault.NOT_READ, Reaction.STOP);
    return new Link(name, Arrays.asList(views), Reaction.GO_ON, reactions);
  }

  /** A link for sources that the client sees as the probes do. */
  public static Link to(String name, Source... sources) {
    SourceView[] views = new SourceView[sources.length];
    for (int i = 0; i < sources.length; i++) {
      Source source = sources[i];
      views[i] = seen -> seen.of(source);
    }
    return to(name, views);
  }

  /**
   * One branch of a choice: if its settings select it, the client asks no later link, whatever the
   * result.
   */
  public static Link branch(String name, SourceView... views) {
    return to(name, views).usually(Reaction.STOP);
  }

  /** The same branch, for a client that does not notice that keys have expired. */
  public static Link branchTakingExpired(String name, SourceView... views) {
    return branch(name, views).on(Reaction.TAKE, Fault.EXPIRED);
  }

  /** The same link for a client that does this on every fault without its own reaction. */
  public Link usually(Reaction reaction) {
    return new Link(name, views, reaction, reactions, takesExpired, stopsAtExpiredToken);
  }

  /** The same link for a client that does this on these faults. */
  public Link on(Reaction reaction, Fault... faults) {
    Map<Fault, Reaction> more = new EnumMap<>(Fault.class);
    more.putAll(reactions);
    for (Fault fault : faults) {
      more.put(fault, reaction);
    }
    return new Link(name, views, usual, more, takesExpired, stopsAtExpiredToken);
  }

  /**
   * The same link for a client that takes expired keys. A source without keys, because its token
   * has expired, still gives nothing.
   */
  public Link takingExpiredKeys() {
    return new Link(name, views, usual, reactions, true, stopsAtExpiredToken);
  }

  /**
   * The same link for a client that stops if STS says that a token has expired, but continues if
   * keys have.
   */
  public Link stoppingAtExpiredToken() {
    return new Link(name, views, usual, reactions, takesExpired, true);
  }

  /** The client's own name of the provider. */
  public String name() {
    return name;
  }

  /** The observation that speaks for this link. */
  public Observation speaker(Observations seen) {
    Observation first = views.get(0).in(seen);
    Observation speaker = first;
    for (int i = 1; i < views.size() && speaker.outcome().isAbsent(); i++) {
      speaker = views.get(i).in(seen);
    }
    return speaker.outcome().isAbsent() ? first : speaker;
  }

  Reaction reactionTo(Outcome outcome) {
    if (takesExpired && outcome.has(Fault.EXPIRED) && outcome.credentials().isPresent()) {
      return Reaction.TAKE;
    }
    if (stopsAtExpiredToken && outcome.has(Fault.EXPIRED) && !outcome.credentials().isPresent()) {
      return Reaction.STOP;
    }
    Fault fault = outcome.fault().orElse(Fault.STATUS);
    return fault == Fault.CUT_SHORT ? Reaction.NOT_KNOWN : reactions.getOrDefault(fault, usual);
  }
}
