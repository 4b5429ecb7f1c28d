package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.chain.link.Chain;
import dev.whoami.chain.link.Reaction;
import dev.whoami.chain.link.Visit;
import dev.whoami.probe.Fault;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.probe.UnknownParser;
import dev.whoami.world.work.Crash;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A client's walk along its chain over the observations: a prediction of the credentials that it
 * would take.
 */
public final class Walk {
  /** How a walk can end. */
  public enum Ending {
    FOUND,
    NOTHING,
    STOPPED,
    /** The client sends unsigned requests, and reports no error. */
    ANONYMOUS,
    /** A bug in whoami ended the walk, so the client's credentials are unknown. */
    CRASHED
  }

  private final Client client;
  private final Version version;
  private final List<Visit> visits;
  private final Ending otherwise;
  private final @Nullable Crash crash;

  /** {@code otherwise} is the ending if no visit ends the walk. */
  private Walk(
      Client client, Version version, List<Visit> visits, Ending otherwise, @Nullable Crash crash) {
    this.client = client;
    this.version = version;
    this.visits = Collections.unmodifiableList(new ArrayList<>(visits));
    this.otherwise = otherwise;
    this.crash = crash;
  }

  public static Walk of(Client client, Version version, Chain chain, Observations seen) {
    Ending otherwise = chain.isUnsignedAtEnd() ? Ending.ANONYMOUS : Ending.NOTHING;
    return new Walk(client, version, chain.walk(seen), otherwise, null);
  }

  static Walk crashed(Client client, Version version, Crash crash) {
    return new Walk(client, version, Collections.emptyList(), Ending.CRASHED, crash);
  }

  public Client client() {
    return client;
  }

  /** The version of the client that was walked. */
  public Version version() {
    return version;
  }

  public List<Visit> visits() {
    return visits;
  }

  /** The bug in whoami that ended the walk; empty if there was none. */
  public Optional<Crash> crash() {
    return Optional.ofNullable(crash);
  }

  /** Whether the client sends unsigned requests, and reports no error. */
  public boolean isAnonymous() {
    return ending() == Ending.ANONYMOUS;
  }

  public Ending ending() {
    if (at(Visit.Did.TOOK).isPresent()) {
      return Ending.FOUND;
    }
    return at(Visit.Did.STOPPED_AT).map(Walk::endingAt).orElse(otherwise);
  }

  private static Ending endingAt(Visit stop) {
    boolean unsigned = stop.reaction().filter(it -> it == Reaction.SEND_UNSIGNED).isPresent();
    return unsigned ? Ending.ANONYMOUS : Ending.STOPPED;
  }

  /** The observation whose credentials the client uses. */
  public Optional<Observation> winner() {
    return at(Visit.Did.TOOK).map(Visit::observation);
  }

  /** Whether the client uses the credentials of a web identity token. */
  public boolean takesWebIdentity() {
    return winner().filter(it -> it.source() == Source.WEB_IDENTITY).isPresent();
  }

  /** The observation at which the client gives up. */
  public Optional<Observation> obstacle() {
    return at(Visit.Did.STOPPED_AT).map(Visit::observation);
  }

  /** Whether it ends at a check that was cut short, so that its result is not known. */
  boolean isCutShort() {
    return obstacle().filter(it -> it.outcome().isCutShort()).isPresent();
  }

  /** Whether its end is unknown, because whoami's time limit or a bug in whoami ended it. */
  public boolean isUnknown() {
    return crash != null || isCutShort();
  }

  /** Whether the client asks a source that a bug in whoami hid. */
  public boolean passesCrash() {
    return passes(it -> it.kind() == Outcome.Kind.CRASHED);
  }

  /** Whether the client passes a source for which STS may have given it another answer. */
  public boolean passesUnsure() {
    return passes(it -> it.detail().isUnsure());
  }

  /** Whether the client passes profile files that its own parser may read in another way. */
  public boolean passesUnknownParser() {
    return passes(it -> it.facts(UnknownParser.class).isPresent());
  }

  /** Whether the client passes a source with this fault. */
  public boolean passes(Fault fault) {
    return passes(it -> it.has(fault));
  }

  private boolean passes(Predicate<Outcome> such) {
    for (Visit visit : visits) {
      if (visit.did() != Visit.Did.NOT_REACHED && such.test(visit.observation().outcome())) {
        return true;
      }
    }
    return false;
  }

  /** The last source that is configured but failed, and that the client passed or stopped at. */
  public Optional<Visit> stumble() {
    return visits.stream()
        .filter(visit -> visit.reaction().isPresent())
        .reduce((earlier, later) -> later);
  }

  private Optional<Visit> at(Visit.Did did) {
    for (Visit visit : visits) {
      if (visit.did() == did) {
        return Optional.of(visit);
      }
    }
    return Optional.empty();
  }
}
