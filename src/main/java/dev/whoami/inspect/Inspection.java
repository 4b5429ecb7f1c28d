package dev.whoami.inspect;

import dev.whoami.aws.InstanceDetails;
import dev.whoami.aws.SdkWarmUp;
import dev.whoami.aws.Sts;
import dev.whoami.aws.StsAddress;
import dev.whoami.diagnosis.HadoopSearch;
import dev.whoami.diagnosis.Identification;
import dev.whoami.diagnosis.ParentProcess;
import dev.whoami.diagnosis.Unfinished;
import dev.whoami.hadoop.Hadoop;
import dev.whoami.hadoop.HadoopOptions;
import dev.whoami.hadoop.Installation;
import dev.whoami.place.Place;
import dev.whoami.place.Task;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.probe.Source;
import dev.whoami.trial.Trial;
import dev.whoami.world.DeadlineTasks;
import dev.whoami.world.DeadlineTasks.PendingResult;
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
public final class Inspection {
  private final DeadlineTasks tasks;
  private final PendingResult<Place> place;
  private final PendingResult<Sts> sts;
  private final Map<Source, PendingResult<Observation>> sources = new EnumMap<>(Source.class);
  private final Identities identities;
  private final PendingResult<ParentProcess> parent;
  private final PendingResult<Trial> trial;
  private final PendingResult<Function<Observations, HadoopSearch>> hadoop;

  private Inspection(
      Surroundings here, ProbeOptions options, HadoopOptions wish, DeadlineTasks tasks) {
    this.tasks = tasks;
    if (here.isThisProcess() && !options.isOffline()) {
      SdkWarmUp.begin();
    }
    PendingResult<Place> placeErrand = tasks.start("place", () -> lookAround(here, options));
    HeardSurroundings atInstance = new HeardSurroundings(here);
    PendingResult<Observation> instance =
        tasks.start(
            Source.INSTANCE_METADATA.title(),
            () -> Source.INSTANCE_METADATA.observe(atInstance, Inspection::noSts, options));
    PendingResult<Sts> stsErrand =
        tasks.start("address of STS", () -> findSts(here, placeErrand, instance));
    Supplier<Sts> someSts = () -> stsErrand.orAtDeadline(() -> findSts(here));
    this.identities = new Identities(here, tasks, someSts, options);
    for (Source each : Source.values()) {
      if (each.isOfHadoop()) {
        continue;
      }
      Supplier<Observation> look =
          each == Source.INSTANCE_METADATA
              ? () -> instance.orAtDeadline(() -> each.cutShort(tasks.elapsedMillis()))
              : () -> each.observe(here, someSts, options);
      sources.put(each, tasks.start(each.title(), () -> identities.askFor(look.get())));
    }
    this.place = placeErrand;
    this.sts = stsErrand;
    this.parent =
        tasks.start(
            "PID 1", () -> new ParentProcessLookup(here, someSts, identities, options).at(place()));
    this.trial =
        tasks.start(
            "the SDK itself",
            () -> new SdkTrial(here, options).after(sources, instance, atInstance::isHeard));
    this.hadoop = tasks.start("Hadoop", () -> search(here, wish));
  }

  public static Inspection at(
      Surroundings here, ProbeOptions options, HadoopOptions wish, DeadlineTasks tasks) {
    return new Inspection(here, options, wish, tasks);
  }

  /** What sees the installations with the eyes of the observations, which are made meanwhile. */
  private static Function<Observations, HadoopSearch> search(
      Surroundings here, HadoopOptions wish) {
    try {
      List<Installation> found = Hadoop.observe(new Witness(here), wish).installations();
      return seen -> HadoopSearch.complete(found, wish.bucket(), seen);
    } catch (RuntimeException | Error bug) {
      HadoopSearch crashed = HadoopSearch.crashed(bug);
      return seen -> crashed;
    }
  }

  private static Place lookAround(Surroundings here, ProbeOptions options) {
    Witness w = new Witness(here);
    return options.isOffline() ? Place.observeOffline(w) : Place.observe(w);
  }

  private static Sts noSts() {
    throw new IllegalStateException("the instance metadata has nothing to trade");
  }

  private static Sts findSts(
      Surroundings here, PendingResult<Place> place, PendingResult<Observation> instance) {
    StsAddress address = StsAddress.find(new Witness(here), () -> zone(place, instance));
    boolean isGlobal = address.isGuessed() && !address.isNearby() && !address.isOverridden();
    return isGlobal && isZoneCut(place, instance) ? Sts.atAGuess(address) : new Sts(address);
  }

  /** Whether there may be a zone that our own limit kept from being told. */
  private static boolean isZoneCut(
      PendingResult<Place> place, PendingResult<Observation> instance) {
    Optional<Outcome> told = instance.ifInTime().map(Observation::outcome);
    return place.ifInTime().map(Place::isCutShort).orElse(true)
        || told.map(it -> it.isCutShort()).orElse(true)
        || told.flatMap(Outcome::instance).filter(InstanceDetails::isCutShort).isPresent();
  }

  private static Sts findSts(Surroundings here) {
    return Sts.atAGuess(StsAddress.find(new Witness(here), Optional::empty));
  }

  /** The availability zone of the task, else the region of the instance. */
  private static Optional<String> zone(
      PendingResult<Place> place, PendingResult<Observation> instance) {
    Optional<String> ofTask = place.ifInTime().flatMap(Place::task).flatMap(Task::availabilityZone);
    return ofTask.isPresent()
        ? ofTask
        : instance
            .ifInTime()
            .flatMap(it -> it.outcome().instance())
            .flatMap(InstanceDetails::region);
  }

  public Place place() {
    return place.orAtDeadline(Place::unknown);
  }

  public Observations observations() {
    List<Observation> all = new ArrayList<>();
    sources.forEach(
        (source, pending) ->
            all.add(pending.orAtDeadline(() -> source.cutShort(tasks.elapsedMillis()))));
    return new Observations(all);
  }

  /** Whose each key is that was found, by its access key ID; after the observations. */
  public Map<String, Identification> identities() {
    return identities.known();
  }

  /**
   * The installations of Hadoop in the eyes of which these were seen; asks whose their keys are.
   */
  public HadoopSearch hadoop(Observations seen) {
    HadoopSearch search = hadoop.orAtDeadline(() -> late -> HadoopSearch.cut()).apply(seen);
    search.installations().forEach(look -> look.seen().all().forEach(identities::askFor));
    return search;
  }

  public Trial trial() {
    return trial.orAtDeadline(Trial::cutShort);
  }

  public ParentProcess ancestor() {
    return parent.orAtDeadline(ParentProcess::cutShort);
  }

  public Optional<StsAddress> stsAddress() {
    return sts.ifInTime().filter(Sts::isRegionKnown).map(Sts::address);
  }

  /** What of all this was not finished when the time was up; after everything else. */
  public Unfinished unfinished() {
    return Unfinished.of(tasks.cut(), tasks.limit(), tasks.waitedPercent());
  }
}
