package dev.whoami;

import dev.whoami.aws.InstanceFacts;
import dev.whoami.aws.Rehearsal;
import dev.whoami.aws.Sts;
import dev.whoami.aws.StsAddress;
import dev.whoami.diagnosis.Ancestor;
import dev.whoami.diagnosis.HadoopSearch;
import dev.whoami.diagnosis.Identification;
import dev.whoami.diagnosis.Unfinished;
import dev.whoami.hadoop.Hadoop;
import dev.whoami.hadoop.HadoopWish;
import dev.whoami.hadoop.Installation;
import dev.whoami.place.Place;
import dev.whoami.place.Task;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Options;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.Source;
import dev.whoami.trial.Trial;
import dev.whoami.world.Errands;
import dev.whoami.world.Errands.Errand;
import dev.whoami.world.HeardSurroundings;
import dev.whoami.world.Surroundings;
import dev.whoami.world.Witness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Everything that is looked at, at the same time: the place, each source and whose its credentials
 * are, what an ancestor would have had, and the SDK's own trial. All of it starts at once, so the
 * whole costs what the slowest costs.
 */
final class Looking {
  private final Errands errands;
  private final Errand<Place> place;
  private final Errand<Sts> sts;
  private final Map<Source, Errand<Observation>> sources = new EnumMap<>(Source.class);
  private final Identities identities;
  private final Errand<Ancestor> ancestor;
  private final Errand<Trial> trial;
  private final Errand<Function<Observations, HadoopSearch>> hadoop;

  private Looking(Surroundings here, Options options, HadoopWish wish, Errands errands) {
    this.errands = errands;
    if (here.isThisProcess() && !options.isOffline()) {
      Rehearsal.begin();
    }
    Errand<Place> placeErrand = errands.start("place", () -> lookAround(here, options));
    HeardSurroundings atInstance = new HeardSurroundings(here);
    Errand<Observation> instance =
        errands.start(
            Source.INSTANCE_METADATA.title(),
            () -> Source.INSTANCE_METADATA.observe(atInstance, Looking::noSts, options));
    Errand<Sts> stsErrand =
        errands.start("address of STS", () -> findSts(here, placeErrand, instance));
    Supplier<Sts> someSts = () -> stsErrand.orAtDeadline(() -> findSts(here));
    this.identities = new Identities(here, errands, someSts, options);
    for (Source each : Source.values()) {
      if (each.isOfHadoop()) {
        continue;
      }
      Supplier<Observation> look =
          each == Source.INSTANCE_METADATA
              ? () -> instance.orAtDeadline(() -> each.cutShort(errands.elapsedMillis()))
              : () -> each.observe(here, someSts, options);
      sources.put(each, errands.start(each.title(), () -> identities.askFor(look.get())));
    }
    this.place = placeErrand;
    this.sts = stsErrand;
    this.ancestor =
        errands.start(
            "PID 1", () -> new AncestorLook(here, someSts, identities, options).at(place()));
    this.trial =
        errands.start(
            "the SDK itself",
            () -> new TrialGate(here, options).tryAfter(sources, instance, atInstance::isHeard));
    this.hadoop = errands.start("Hadoop", () -> search(here, wish));
  }

  static Looking at(Surroundings here, Options options, HadoopWish wish, Errands errands) {
    return new Looking(here, options, wish, errands);
  }

  /** What sees the installations with the eyes of the observations, which are made meanwhile. */
  private static Function<Observations, HadoopSearch> search(Surroundings here, HadoopWish wish) {
    try {
      List<Installation> found = Hadoop.observe(new Witness(here), wish).installations();
      return seen -> HadoopSearch.complete(found, wish.bucket(), seen);
    } catch (RuntimeException | Error bug) {
      HadoopSearch crashed = HadoopSearch.crashed(bug);
      return seen -> crashed;
    }
  }

  private static Place lookAround(Surroundings here, Options options) {
    Witness w = new Witness(here);
    return options.isOffline() ? Place.observeOffline(w) : Place.observe(w);
  }

  private static Sts noSts() {
    throw new IllegalStateException("the instance metadata has nothing to trade");
  }

  private static Sts findSts(Surroundings here, Errand<Place> place, Errand<Observation> instance) {
    StsAddress address = StsAddress.find(new Witness(here), () -> zone(place, instance));
    boolean isGlobal = address.isGuessed() && !address.isNearby() && !address.isOverridden();
    return isGlobal && isZoneCut(place, instance) ? Sts.atAGuess(address) : new Sts(address);
  }

  /** Whether there may be a zone that our own limit kept from being told. */
  private static boolean isZoneCut(Errand<Place> place, Errand<Observation> instance) {
    Optional<Outcome> told = instance.ifInTime().map(Observation::outcome);
    return place.ifInTime().map(Place::isCutShort).orElse(true)
        || told.map(it -> it.isCutShort()).orElse(true)
        || told.flatMap(Outcome::instance).filter(InstanceFacts::isCutShort).isPresent();
  }

  private static Sts findSts(Surroundings here) {
    return Sts.atAGuess(StsAddress.find(new Witness(here), Optional::empty));
  }

  /** The availability zone of the task, else the region of the instance. */
  private static Optional<String> zone(Errand<Place> place, Errand<Observation> instance) {
    Optional<String> ofTask = place.ifInTime().flatMap(Place::task).flatMap(Task::availabilityZone);
    return ofTask.isPresent()
        ? ofTask
        : instance.ifInTime().flatMap(it -> it.outcome().instance()).flatMap(InstanceFacts::region);
  }

  Place place() {
    return place.orAtDeadline(Place::unknown);
  }

  Observations observations() {
    List<Observation> all = new ArrayList<>();
    sources.forEach(
        (source, errand) ->
            all.add(errand.orAtDeadline(() -> source.cutShort(errands.elapsedMillis()))));
    return new Observations(all);
  }

  /** Whose each key is that was found, by its access key ID; after the observations. */
  Map<String, Identification> identities() {
    return identities.known();
  }

  /**
   * The installations of Hadoop in the eyes of which these were seen; asks whose their keys are.
   */
  HadoopSearch hadoop(Observations seen) {
    HadoopSearch search = hadoop.orAtDeadline(() -> late -> HadoopSearch.cut()).apply(seen);
    search.looks().forEach(look -> look.seen().all().forEach(identities::askFor));
    return search;
  }

  Trial trial() {
    return trial.orAtDeadline(Trial::cutShort);
  }

  Ancestor ancestor() {
    return ancestor.orAtDeadline(Ancestor::cutShort);
  }

  Optional<StsAddress> stsAddress() {
    return sts.ifInTime().filter(Sts::isRegionKnown).map(Sts::address);
  }

  /** What of all this was not finished when the time was up; after everything else. */
  Unfinished unfinished() {
    return Unfinished.of(errands.cut(), errands.limit(), errands.waitedPercent());
  }
}
