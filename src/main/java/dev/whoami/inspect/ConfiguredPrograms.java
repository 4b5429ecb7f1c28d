package dev.whoami.inspect;

import dev.whoami.chain.FoundClient;
import dev.whoami.chain.setting.OwnProfile;
import dev.whoami.chain.setting.OwnWebIdentity;
import dev.whoami.chain.setting.ProgramSettings;
import dev.whoami.config.ConfiguredProgram;
import dev.whoami.diagnosis.ConfiguredWalk;
import dev.whoami.probe.Observation;
import dev.whoami.probe.Observations;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.probe.Source;
import dev.whoami.world.NamedProfile;
import dev.whoami.world.NamedWebIdentity;
import dev.whoami.world.Surroundings;
import dev.whoami.world.work.DeadlineTasks;
import dev.whoami.world.work.PendingResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The programs whose configuration was read: the owner of their keys, the credentials of their
 * profiles and tokens, and the walk of each.
 */
final class ConfiguredPrograms {
  private final Surroundings here;
  private final ProgramSearch search;
  private final ProbeOptions options;
  private final StsLookup sts;
  private final Identities identities;
  private final DeadlineTasks tasks;
  private final Map<OwnProfile, PendingResult<Observation>> profiles = new ConcurrentHashMap<>();
  private final Map<OwnWebIdentity, PendingResult<Observation>> tokens = new ConcurrentHashMap<>();
  private final PendingResult<Boolean> asked;

  ConfiguredPrograms(
      Surroundings here,
      ProgramSearch search,
      ProbeOptions options,
      StsLookup sts,
      Identities identities,
      DeadlineTasks tasks) {
    this.here = here;
    this.search = search;
    this.options = options;
    this.sts = sts;
    this.identities = identities;
    this.tasks = tasks;
    this.asked = tasks.start("keys of programs", this::askForAll);
  }

  private boolean askForAll() {
    search.programs().forEach(this::askFor);
    return true;
  }

  private void askFor(ConfiguredProgram program) {
    program.settings().keySource().ifPresent(identities::askFor);
    program.settings().sources().forEach(identities::askFor);
    program
        .settings()
        .ownProfile()
        .ifPresent(
            named ->
                profiles.computeIfAbsent(
                    named,
                    it ->
                        tasks.start(
                            "profile of a program", () -> seen(Source.PROFILE, having(it)))));
    program
        .settings()
        .webIdentity()
        .ifPresent(
            named ->
                tokens.computeIfAbsent(
                    named,
                    it ->
                        tasks.start(
                            "token of a program", () -> seen(Source.WEB_IDENTITY, having(it)))));
  }

  private Surroundings having(OwnProfile own) {
    return new NamedProfile(here, own.name(), own.file());
  }

  private Surroundings having(OwnWebIdentity own) {
    return new NamedWebIdentity(here, own.role().toString(), own.tokenFile(), own.session());
  }

  private Observation seen(Source source, Surroundings its) {
    return identities.askFor(source.observe(its, sts, options));
  }

  /** The walk of each program over the observations, in the versions that are installed here. */
  List<ConfiguredWalk> walks(Observations seen, List<FoundClient> found) {
    List<ConfiguredWalk> walks = new ArrayList<>();
    asked.orAtDeadline(() -> false, crash -> false);
    FoundVersions versions = new FoundVersions(found);
    for (ConfiguredProgram each : search.programs()) {
      ConfiguredProgram its = search.isOfRunning() ? versions.of(each) : each;
      walks.add(ConfiguredWalk.of(its.with(complete(its.settings())), seen));
    }
    return walks;
  }

  private ProgramSettings complete(ProgramSettings named) {
    ProgramSettings its =
        named
            .ownProfile()
            .flatMap(it -> Optional.ofNullable(profiles.get(it)))
            .map(it -> named.giving(inTime(Source.PROFILE, it)))
            .orElse(named);
    return named
        .webIdentity()
        .flatMap(it -> Optional.ofNullable(tokens.get(it)))
        .map(it -> its.giving(inTime(Source.WEB_IDENTITY, it)))
        .orElse(its);
  }

  private Observation inTime(Source source, PendingResult<Observation> pending) {
    return pending.orAtDeadline(() -> source.cutShort(tasks.elapsedMillis()), source::crashed);
  }
}
