package dev.whoami.inspect;

import dev.whoami.aws.InstanceDetails;
import dev.whoami.aws.InstanceRegion;
import dev.whoami.aws.Sts;
import dev.whoami.aws.StsAddress;
import dev.whoami.aws.StsClientBehavior;
import dev.whoami.place.Place;
import dev.whoami.place.Task;
import dev.whoami.probe.ImdsRegions;
import dev.whoami.probe.ImdsResponses;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import dev.whoami.world.Surroundings;
import dev.whoami.world.Witness;
import dev.whoami.world.work.Crash;
import dev.whoami.world.work.DeadlineTasks;
import dev.whoami.world.work.PendingResult;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The STS to ask: the one in the settings, otherwise that of the task's Availability Zone,
 * otherwise that of the instance's region. If none is known in time, whoami guesses the global one.
 */
final class StsLookup implements Supplier<Sts> {
  private final Surroundings here;
  private final PendingResult<Place> place;
  private final PendingResult<Observation> instance;
  private final PendingResult<Sts> pending;

  StsLookup(
      Surroundings here, PendingResult<Place> place, InstanceLookup instance, DeadlineTasks tasks) {
    this.here = here;
    this.place = place;
    this.instance = instance.pending();
    this.pending = tasks.start("address of STS", this::find);
  }

  /** Waits until the address is known, or the time is over. */
  @Override
  public Sts get() {
    return pending
        .orAtDeadline(() -> Sts.atAGuess(guess()), this::afterCrash)
        .onInstanceIn(this::regionOfInstance);
  }

  /** Empty if the region is not known. */
  Optional<StsAddress> address() {
    return pending.ifInTime().filter(Sts::isRegionKnown).map(Sts::address);
  }

  private Sts find() {
    StsAddress address = StsAddress.find(new Witness(here), this::zone);
    boolean isGlobal =
        address.isGuessed() && !address.isNearby() && !address.server().isOverridden();
    if (!isGlobal) {
      return new Sts(address);
    }
    Optional<Crash> crash = crashBeforeTheZone();
    if (crash.isPresent()) {
      return Sts.atAGuess(address, crash.get());
    }
    return isZoneCut() ? Sts.atAGuess(address) : new Sts(address);
  }

  private StsAddress guess() {
    return StsAddress.find(new Witness(here), Optional::empty);
  }

  private Sts afterCrash(Crash crash) {
    return Sts.atAGuess(guess(), crash);
  }

  /** The availability zone of the task, otherwise the region of the instance. */
  private Optional<String> zone() {
    Optional<String> ofTask = place.ifInTime().flatMap(Place::task).flatMap(Task::availabilityZone);
    return ofTask.isPresent()
        ? ofTask
        : instance
            .ifInTime()
            .flatMap(it -> it.outcome().detail().instance())
            .flatMap(InstanceDetails::region);
  }

  /** The region as this client reads it. */
  private InstanceRegion regionOfInstance(StsClientBehavior client) {
    return instance
        .ifInTime()
        .flatMap(it -> it.outcome().facts(ImdsResponses.class))
        .map(it -> regionIn(it.regions(), client))
        .orElse(InstanceRegion.none());
  }

  private static InstanceRegion regionIn(ImdsRegions regions, StsClientBehavior client) {
    if (client.stopsWithoutInstance()) {
      return regions.ofCli();
    }
    return InstanceRegion.of(client.asksInstanceOnce() ? regions.atFirst() : regions.ofV2());
  }

  /** The bug in whoami that may have hidden the Availability Zone. */
  private Optional<Crash> crashBeforeTheZone() {
    Optional<Crash> ofPlace = place.awaited().crash();
    Optional<Crash> ofInstance = instance.ifInTime().flatMap(it -> it.outcome().crash());
    return Stream.of(ofPlace, ofInstance, instance.awaited().crash())
        .filter(Optional::isPresent)
        .map(Optional::get)
        .findFirst();
  }

  /** Whether whoami's own limit may have cut off the answer with the Availability Zone. */
  private boolean isZoneCut() {
    Optional<Outcome> told = instance.ifInTime().map(Observation::outcome);
    return place.ifInTime().map(Place::isCutShort).orElse(true)
        || told.map(it -> it.isCutShort()).orElse(true)
        || told.flatMap(it -> it.detail().instance())
            .filter(InstanceDetails::isCutShort)
            .isPresent();
  }
}
