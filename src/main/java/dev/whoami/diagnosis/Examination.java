package dev.whoami.diagnosis;

import dev.whoami.aws.InstanceFacts;
import dev.whoami.aws.StsAddress;
import dev.whoami.chain.Walk;
import dev.whoami.place.Place;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Source;
import dev.whoami.trial.Trial;
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
  private final Trial trial;
  private final Ancestor ancestor;
  private final @Nullable StsAddress sts;
  private final List<String> cut;

  public Examination(
      Place place,
      Observations seen,
      Map<String, Identification> identities,
      Walk walk,
      Trial trial,
      Ancestor ancestor,
      @Nullable StsAddress sts,
      List<String> cut) {
    this.place = place;
    this.seen = seen;
    this.identities = Collections.unmodifiableMap(new TreeMap<>(identities));
    this.walk = walk;
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

  public List<Walk> walks() {
    return Collections.singletonList(walk);
  }

  public Trial trial() {
    return trial;
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
    if (!trial.isConclusive()) {
      return walk.winner();
    }
    return trial.source().isPresent() ? trial.source().map(seen::of) : Optional.empty();
  }

  public boolean isWinner(Source source) {
    return winner().filter(it -> it.source() == source).isPresent();
  }

  /** Whether the trial and the walk end on the same source, or both on none. */
  public boolean isTrialAsPredicted() {
    Optional<Source> predicted = walk.winner().map(Observation::source);
    return !trial.isConclusive() || predicted.equals(trial.source());
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
