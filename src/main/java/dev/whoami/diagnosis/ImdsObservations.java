package dev.whoami.diagnosis;

import dev.whoami.aws.InstanceDetails;
import dev.whoami.chain.Walk;
import dev.whoami.chain.link.Visit;
import dev.whoami.probe.ImdsResponses;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Source;
import dev.whoami.probe.imds.ImdsServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The instance metadata as each client sees it: one client may get an answer where another does
 * not. First comes the observation of the SDK for Java, then that of the headline's client, then
 * the others. Clients that share an observation have it only once.
 */
final class ImdsObservations implements Iterable<Observation> {
  private final Observations seen;
  private final List<Observation> all;

  ImdsObservations(Observations seen, Walk headline, List<Walk> others) {
    this.seen = seen;
    Set<Observation> each = new LinkedHashSet<>();
    each.add(seen.of(Source.INSTANCE_METADATA));
    add(headline, each);
    others.forEach(walk -> add(walk, each));
    this.all = Collections.unmodifiableList(new ArrayList<>(each));
  }

  private static void add(Walk walk, Set<Observation> to) {
    for (Visit visit : walk.visits()) {
      if (visit.source() == Source.INSTANCE_METADATA) {
        to.add(visit.observation());
      }
    }
  }

  @Override
  public Iterator<Observation> iterator() {
    return all.iterator();
  }

  /** The details of the instance that some client gets. */
  Optional<InstanceDetails> instance() {
    for (Observation each : all) {
      Optional<InstanceDetails> told = each.outcome().detail().instance();
      if (told.isPresent() && told.get().id().isPresent()) {
        return told;
      }
    }
    return Optional.empty();
  }

  /** The instance's role that some client gets. */
  Optional<String> listedRole() {
    for (Observation each : all) {
      Optional<String> role = each.outcome().detail().instanceRole();
      if (role.isPresent()) {
        return role;
      }
    }
    return Optional.empty();
  }

  /** The server that gave the keys of this observation; empty if it is of another source. */
  Optional<ImdsServer> serverOf(Observation source) {
    if (source.source() != Source.INSTANCE_METADATA) {
      return Optional.empty();
    }
    return seen.outcomeOf(Source.INSTANCE_METADATA)
        .facts(ImdsResponses.class)
        .flatMap(it -> source.outcome().credentials().flatMap(it::serverOf));
  }

  /**
   * The address of a tunnel, a proxy or an emulator that gave the keys of this observation, without
   * secrets. It is empty if EC2 gave the keys.
   */
  Optional<String> addressElsewhere(Observation source) {
    return serverOf(source).filter(ImdsServer::isElsewhere).map(ImdsServer::address);
  }
}
