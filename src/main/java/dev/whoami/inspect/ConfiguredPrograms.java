package dev.whoami.inspect;

import dev.whoami.chain.ProgramSettings;
import dev.whoami.config.ConfiguredProgram;
import dev.whoami.diagnosis.ConfiguredWalk;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.probe.Source;
import dev.whoami.world.DeadlineTasks;
import dev.whoami.world.DeadlineTasks.PendingResult;
import dev.whoami.world.NamedProfile;
import dev.whoami.world.Surroundings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The programs whose configuration was read: whose their keys are, what the profiles give that they
 * name, and with that the walk of each.
 */
final class ConfiguredPrograms {
  private final List<ConfiguredProgram> programs;
  private final DeadlineTasks tasks;
  private final Map<String, PendingResult<Observation>> profiles = new HashMap<>();

  ConfiguredPrograms(
      Surroundings here,
      DiagnosisRequest request,
      StsLookup sts,
      Identities identities,
      DeadlineTasks tasks) {
    this.programs = request.configured();
    this.tasks = tasks;
    ProbeOptions options = request.options();
    for (ConfiguredProgram each : programs) {
      each.settings().keySource().ifPresent(identities::askFor);
      each.settings()
          .profile()
          .ifPresent(
              name ->
                  profiles.computeIfAbsent(
                      name,
                      it ->
                          tasks.start(
                              "profile of a program",
                              () ->
                                  identities.askFor(
                                      Source.PROFILE.observe(
                                          new NamedProfile(here, it), sts, options)))));
    }
  }

  /** Of each program, over what was seen. */
  List<ConfiguredWalk> walks(Observations seen) {
    List<ConfiguredWalk> walks = new ArrayList<>();
    for (ConfiguredProgram each : programs) {
      ProgramSettings settings = each.settings();
      ConfiguredProgram complete =
          settings
              .profile()
              .flatMap(it -> Optional.ofNullable(profiles.get(it)))
              .map(it -> each.with(settings.withProfile(inTime(it))))
              .orElse(each);
      walks.add(new ConfiguredWalk(complete, complete.client().walk(seen)));
    }
    return walks;
  }

  private Observation inTime(PendingResult<Observation> pending) {
    return pending.orAtDeadline(
        () -> Source.PROFILE.cutShort(tasks.elapsedMillis()), Source.PROFILE::crashed);
  }
}
