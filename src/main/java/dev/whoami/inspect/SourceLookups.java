package dev.whoami.inspect;

import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.probe.Source;
import dev.whoami.world.Surroundings;
import dev.whoami.world.work.DeadlineTasks;
import dev.whoami.world.work.PendingResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All sources except Hadoop's. Each is probed separately, and STS is asked for the owner of its
 * keys immediately.
 */
final class SourceLookups {
  private final DeadlineTasks tasks;
  private final Map<Source, PendingResult<Observation>> pending = new EnumMap<>(Source.class);

  SourceLookups(
      Surroundings here,
      ProbeOptions options,
      StsLookup sts,
      InstanceLookup instance,
      Identities identities,
      DeadlineTasks tasks) {
    this.tasks = tasks;
    for (Source each : Source.values()) {
      if (each.isOfSettings()) {
        continue;
      }
      boolean isInstance = each == Source.INSTANCE_METADATA;
      pending.put(
          each,
          tasks.start(
              each.title(),
              () ->
                  identities.askFor(
                      isInstance ? instance.observation() : each.observe(here, sts, options))));
    }
  }

  Map<Source, PendingResult<Observation>> pending() {
    return Collections.unmodifiableMap(pending);
  }

  Observations observations() {
    List<Observation> all = new ArrayList<>();
    pending.forEach(
        (source, each) ->
            all.add(
                each.orAtDeadline(() -> source.cutShort(tasks.elapsedMillis()), source::crashed)));
    return new Observations(all);
  }
}
