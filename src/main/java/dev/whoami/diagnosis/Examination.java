package dev.whoami.diagnosis;

import dev.whoami.aws.InstanceFacts;
import dev.whoami.aws.StsAddress;
import dev.whoami.chain.Client;
import dev.whoami.chain.Walk;
import dev.whoami.place.Place;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Source;
import dev.whoami.trial.Trial;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Everything that was seen, before anybody judges it. */
public final class Examination {
  private final Place place;
  private final Observations seen;
  private final Map<String, Identification> identities;
  private final Walk walk;
  private final List<Walk> walks;
  private final Trial trial;
  private final Ancestor ancestor;
  private final @Nullable StsAddress sts;
  private final List<String> cut;

  public Examination(
      Place place,
      Observations seen,
      Map<String, Identification> identities,
      Walk walk,
      List<Walk> walks,
      Trial trial,
      Ancestor ancestor,
      @Nullable StsAddress sts,
      List<String> cut) {
    this.place = place;
    this.seen = seen;
    this.identities = Collections.unmodifiableMap(new TreeMap<>(identities));
    this.walk = walk;
    this.walks = Collections.unmodifiableList(new ArrayList<>(walks));
    this.trial = trial;
    this.ancestor = ancestor;
    this.sts = sts;
    this.cut = Collections.unmodifiableList(cut);
  }

  public Place place() {
    return place;
  }

  public Observations seen() {
    return seen;
  }

  /** What the headline's client would do. */
  public Walk walk() {
    return walk;
  }

  /** What every client would do. */
  public List<Walk> walks() {
    return walks;
  }

  /** The headline client's own library, run on the spot. */
  public Trial trial() {
    return trialOf(walk);
  }

  /** The library that was run on the spot, where it is the one of this walk. */
  public Trial trialOf(Walk one) {
    Client tried = Client.AWS_SDK_JAVA_V2;
    boolean same = one.client() == tried && one.version().equals(tried.newest());
    return same ? trial : Trial.notRun("not tried: " + one.client().title() + " is not here");
  }

  /** What a process above this one would have had with the variables that were lost. */
  public Ancestor ancestor() {
    return ancestor;
  }

  public Optional<StsAddress> sts() {
    return Optional.ofNullable(sts);
  }

  /** What was not finished when the time was up. */
  public List<String> cut() {
    return cut;
  }

  public Optional<Identification> identityOf(Source source) {
    return identityOf(seen.of(source));
  }

  /** Whose the keys are that a client got from a source. */
  public Optional<Identification> identityOf(Observation source) {
    return source
        .outcome()
        .credentials()
        .flatMap(keys -> Optional.ofNullable(identities.get(keys.accessKeyId())));
  }

  /**
   * The source whose credentials the code has: the trial's where there was one, else the walk's.
   */
  public Optional<Observation> winner() {
    return trial().isConclusive() ? trial().source().map(seen::of) : walk.winner();
  }

  public boolean isWinner(Source source) {
    return winner().filter(it -> it.source() == source).isPresent();
  }

  /** Whether the headline client's trial and walk end on the same source, or both on none. */
  public boolean isTrialAsPredicted() {
    return isAsPredicted(walk);
  }

  /** Whether the walk ends where its library did; so it does where that was not tried. */
  public boolean isAsPredicted(Walk one) {
    Trial tried = trialOf(one);
    Optional<Source> predicted = one.winner().map(Observation::source);
    return !tried.isConclusive() || predicted.equals(tried.source());
  }

  /** What the instance metadata says of the instance. */
  public Optional<InstanceFacts> instance() {
    return seen.outcomeOf(Source.INSTANCE_METADATA)
        .instance()
        .filter(facts -> facts.id().isPresent());
  }

  /** The name of the instance's role, if the instance metadata names one. */
  public Optional<String> hostRole() {
    return seen.outcomeOf(Source.INSTANCE_METADATA).instanceRole();
  }
}
