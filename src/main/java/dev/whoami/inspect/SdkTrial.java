package dev.whoami.inspect;

import dev.whoami.probe.Observation;
import dev.whoami.probe.Outcome;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.probe.Source;
import dev.whoami.trial.DefaultChain;
import dev.whoami.trial.SdkChild;
import dev.whoami.trial.Trial;
import dev.whoami.trial.TrialPolicy;
import dev.whoami.trial.TrialRefusal;
import dev.whoami.world.Surroundings;
import dev.whoami.world.time.CpuWindow;
import dev.whoami.world.work.DeadlineTasks;
import dev.whoami.world.work.PendingResult;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The SDK's own trial. It runs after the probes have read the SDK's sources, because the policy
 * needs their results. It waits only briefly for the instance metadata if no server has accepted a
 * request, because then there is nothing to read.
 */
final class SdkTrial {
  private static final Duration GLANCE = Duration.ofMillis(20);

  /** The wait if this process gets too little CPU to notice an accepted request quickly. */
  private static final Duration LONG_GLANCE = Duration.ofSeconds(1);

  /** The longest time that the SDK can take if nothing answers it, with some reserve. */
  private static final Duration LONGEST = Duration.ofSeconds(20);

  /** The time that is needed to kill a JVM and read its last output. */
  private static final Duration MARGIN = Duration.ofMillis(300);

  private static final Source[] FIRST = {Source.PROFILE, Source.WEB_IDENTITY, Source.CONTAINER};

  private final Surroundings here;
  private final TrialPolicy policy;
  private final DeadlineTasks tasks;

  SdkTrial(Surroundings here, ProbeOptions options, DeadlineTasks tasks) {
    this.here = here;
    this.tasks = tasks;
    this.policy = new TrialPolicy(here, options);
  }

  /**
   * Runs after the probes of these sources and of the instance metadata; a server may have accepted
   * its request.
   */
  Trial after(
      Map<Source, PendingResult<Observation>> sources,
      PendingResult<Observation> instance,
      BooleanSupplier isHeard) {
    Optional<TrialRefusal> refusal = policy.forSdk();
    if (refusal.isPresent()) {
      return Trial.refused(refusal.get());
    }
    for (Source each : FIRST) {
      Optional<Outcome> seen = look(sources, each);
      if (!seen.isPresent()) {
        return Trial.cutShort();
      }
      refusal = policy.forSdk(seen.get());
      if (refusal.isPresent()) {
        return Trial.refused(refusal.get());
      }
    }
    refusal = policy.forSdkFiles();
    if (refusal.isPresent()) {
      return Trial.refused(refusal.get());
    }
    CpuWindow cpu = here.watchCpu(LONGEST);
    // The preparation takes longer than an existing instance metadata takes to answer.
    if (here.isThisProcess()) {
      DefaultChain.prepare();
    }
    Optional<Observation> seen = instance.within(cpu.isStarved() ? LONG_GLANCE : GLANCE).value();
    if (!seen.isPresent() && isHeard.getAsBoolean()) {
      seen = instance.ifInTime();
      if (!seen.isPresent()) {
        return Trial.cutShort();
      }
    }
    return seen.flatMap(it -> policy.forSdk(it.outcome())).map(Trial::refused).orElseGet(this::run);
  }

  private Trial run() {
    CpuWindow cpu = here.watchCpu(LONGEST);
    Trial trial =
        here.child().map(it -> SdkChild.run(it, tasks.left(MARGIN))).orElseGet(DefaultChain::run);
    return trial.within(cpu);
  }

  private static Optional<Outcome> look(
      Map<Source, PendingResult<Observation>> sources, Source source) {
    return Objects.requireNonNull(sources.get(source)).ifInTime().map(Observation::outcome);
  }
}
