package dev.whoami.chain;

import dev.whoami.aws.Version;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A client's way along its chain over what was seen: a prediction of what it would take. */
public final class Walk {
  /** How a walk can end. */
  public enum Ending {
    FOUND,
    NOTHING,
    STOPPED
  }

  private final Client client;
  private final Version version;
  private final List<Visit> visits;

  private Walk(Client client, Version version, List<Visit> visits) {
    this.client = client;
    this.version = version;
    this.visits = Collections.unmodifiableList(new ArrayList<>(visits));
  }

  static Walk of(Client client, Version version, Chain chain, Observations seen) {
    return new Walk(client, version, chain.walk(seen));
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

  public Ending ending() {
    if (at(Visit.Did.TOOK).isPresent()) {
      return Ending.FOUND;
    }
    return at(Visit.Did.STOPPED_AT).isPresent() ? Ending.STOPPED : Ending.NOTHING;
  }

  /** The observation whose credentials the client uses. */
  public Optional<Observation> winner() {
    return at(Visit.Did.TOOK).map(Visit::observation);
  }

  /** The observation at which the client gives up. */
  public Optional<Observation> obstacle() {
    return at(Visit.Did.STOPPED_AT).map(Visit::observation);
  }

  /** Whether it ends at a check that was cut short, so that its result is not known. */
  public boolean isCutShort() {
    return obstacle().filter(it -> it.outcome().isCutShort()).isPresent();
  }

  /** The last source that is configured in vain and that the client came by or stopped at. */
  public Optional<Visit> stumble() {
    return visits.stream()
        .filter(visit -> visit.reaction().isPresent())
        .reduce((earlier, later) -> later);
  }

  private Optional<Visit> at(Visit.Did did) {
    return visits.stream().filter(visit -> visit.did() == did).findFirst();
  }
}
