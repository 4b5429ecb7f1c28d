package dev.whoami.inspect;

import dev.whoami.aws.Sts;
import dev.whoami.probe.Observation;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.probe.Source;
import dev.whoami.world.HeardSurroundings;
import dev.whoami.world.Surroundings;
import dev.whoami.world.work.DeadlineTasks;
import dev.whoami.world.work.PendingResult;

/**
 * The instance metadata, which is asked before all other sources. It has the region for STS, and
 * the SDK's trial must wait while it may still answer.
 */
final class InstanceLookup {
  private final HeardSurroundings here;
  private final DeadlineTasks tasks;
  private final PendingResult<Observation> pending;

  InstanceLookup(Surroundings here, ProbeOptions options, DeadlineTasks tasks) {
    this.here = new HeardSurroundings(here);
    this.tasks = tasks;
    this.pending =
        tasks.start(
            Source.INSTANCE_METADATA.title(),
            () -> Source.INSTANCE_METADATA.observe(this.here, InstanceLookup::withoutSts, options));
  }

  private static Sts withoutSts() {
    throw new IllegalStateException("the instance metadata has nothing to trade");
  }

  PendingResult<Observation> pending() {
    return pending;
  }

  /** Whether a server has accepted a request. */
  boolean isHeard() {
    return here.isHeard();
  }

  Observation observation() {
    return pending.orAtDeadline(
        () -> Source.INSTANCE_METADATA.cutShort(tasks.elapsedMillis()),
        Source.INSTANCE_METADATA::crashed);
  }
}
