package dev.whoami.inspect;

import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.chain.FoundClient;
import dev.whoami.chain.LibraryClients;
import dev.whoami.chain.Walk;
import dev.whoami.diagnosis.ConfiguredWalk;
import dev.whoami.diagnosis.Examination;
import dev.whoami.diagnosis.HadoopSearch;
import dev.whoami.diagnosis.ParentProcess;
import dev.whoami.diagnosis.Unfinished;
import dev.whoami.place.Place;
import dev.whoami.place.ProcessComparison;
import dev.whoami.place.library.FoundLibraries;
import dev.whoami.probe.Observations;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.trial.ExternalClientTrials;
import dev.whoami.trial.Trial;
import dev.whoami.world.OfflineSurroundings;
import dev.whoami.world.Surroundings;
import dev.whoami.world.Witness;
import dev.whoami.world.work.DeadlineTasks;
import dev.whoami.world.work.DeadlineTasks.PendingResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is found out, in two parts. First all that needs nothing else is started at the
 * same time, so that the whole costs what the slowest costs: the place, each source and whose its
 * keys are, what the process above this one would have had, and the SDK's own trial. The searches
 * for Hadoop and for libraries, which look at much, come later where there is little CPU. Next the
 * results are collected, each of which may be late or crashed; then come the trials that need them,
 * and the walks.
 */
public final class Inspection {
  private final Surroundings here;
  private final DiagnosisRequest request;
  private final DeadlineTasks tasks;
  private final PendingResult<Place> place;
  private final StsLookup sts;
  private final Identities identities;
  private final SourceLookups sources;
  private final ProgramSearch search;
  private final ConfiguredPrograms programs;
  private final PendingResult<ParentProcess> parent;
  private final PendingResult<Trial> sdk;
  private final HadoopLookup hadoop;
  private final PendingResult<FoundLibraries> libraries;
  private final Optional<PendingResult<Optional<ProcessComparison>>> process;

  /** What is seen from here until the deadline; whatever is late or crashes is said to be so. */
  public static Examination of(Surroundings here, DiagnosisRequest request, DeadlineTasks tasks) {
    boolean isOffline = request.options().isOffline();
    Surroundings allowed = isOffline ? new OfflineSurroundings(here) : here;
    return new Inspection(allowed, request, tasks).examination();
  }

  private Inspection(Surroundings here, DiagnosisRequest request, DeadlineTasks tasks) {
    this.here = here;
    this.request = request;
    this.tasks = tasks;
    this.search = new ProgramSearch(here, request, tasks);
    ProbeOptions options = options();
    this.place = tasks.start("place", this::observePlace);
    InstanceLookup instance = new InstanceLookup(here, options, tasks);
    this.sts = new StsLookup(here, place, instance, tasks);
    this.identities = new Identities(here, options, sts, tasks);
    this.sources = new SourceLookups(here, options, sts, instance, identities, tasks);
    this.programs = new ConfiguredPrograms(here, search, options, sts, identities, tasks);
    this.parent = tasks.start("PID 1", this::lookAtParent);
    this.sdk = tasks.start("the SDK itself", () -> trySdk(instance));
    List<PendingResult<?>> first = new ArrayList<>(sources.pending().values());
    first.add(place);
    first.add(sdk);
    this.hadoop = new HadoopLookup(here, request, tasks, first);
    this.libraries = tasks.startAfter(first, "client libraries", this::libraries);
    this.process =
        here.ofThisShell()
            .map(shell -> tasks.start("other process", () -> ProcessComparison.of(here)));
  }

  /** Of the programs here only those matter at once that ask a source which is switched off. */
  private ProbeOptions options() {
    boolean isSwitchedOff = here.environment("AWS_EC2_METADATA_DISABLED").isPresent();
    return request.options(isSwitchedOff ? search.programs() : request.configured());
  }

  private FoundLibraries libraries() {
    if (request.replayed().isPresent()) {
      return request.replayed().get().libraries();
    }
    return request
        .libraries()
        .orElseGet(() -> FoundLibraries.observe(new Witness(here.unrecorded())));
  }

  private Place observePlace() {
    Witness w = new Witness(here);
    return request.options().isOffline() ? Place.observeOffline(w) : Place.observe(w);
  }

  private ParentProcess lookAtParent() {
    if (request.isOneOfMany()) {
      return ParentProcess.none();
    }
    return new ParentProcessLookup(here, sts, identities, request.options()).at(placeInTime());
  }

  private Trial trySdk(InstanceLookup instance) {
    if (request.replayed().isPresent()) {
      return request.replayed().get().trial();
    }
    if (request.isOneOfMany()) {
      return Trial.notRun("not tried: whoami --pid tries it");
    }
    return new SdkTrial(here, request.options(), tasks)
        .after(sources.pending(), instance.pending(), instance::isHeard);
  }

  private Examination examination() {
    Observations seen = sources.observations();
    Trial ofSdk = sdk.orAtDeadline(Trial::cutShort, crash -> Trial.crashed());
    boolean mayTry = ofSdk.ending() != Trial.Ending.NOT_RUN;
    Map<String, Trial> external =
        mayTry && request.triesOtherLanguages() ? tryOtherLanguages() : Collections.emptyMap();
    HadoopSearch found = hadoop.search(seen, identities);
    if (mayTry && request.triesHadoop()) {
      found = found.with(HadoopTrials.run(found.installations(), here, request, tasks));
    }
    FoundLibraries has = libraries.orAtDeadline(FoundLibraries::cutShort, FoundLibraries::crashed);
    List<FoundClient> clients = LibraryClients.walked(has, seen);
    Walks walks = new Walks(seen, external, found.installations(), clients);
    // S3A's sources are those of the likeliest installation.
    Observations all = found.installations().isEmpty() ? seen : found.installations().get(0).seen();
    Optional<ProcessComparison> comparison =
        process.flatMap(it -> it.orAtDeadline(Optional::empty, crash -> Optional.empty()));
    List<ConfiguredWalk> configured = programs.walks(seen, clients);
    Client headline = HeadlineClient.of(here, request, clients);
    boolean isOfProgram = !configured.isEmpty() && request.isOfItsProgram();
    Walk walk = isOfProgram ? configured.get(0).walk() : walks.of(ClientVersion.newest(headline));
    return Examination.of(placeInTime(), all, walk)
        .identities(identities.known())
        .walks(walks.asked(request, configured))
        .programs(configured)
        .programLost(search.isLost() && request.isOfItsProgram())
        .trial(ofSdk)
        .externalTrials(external)
        .parent(parent.orAtDeadline(ParentProcess::cutShort, crash -> ParentProcess.crashed()))
        .sts(sts.address())
        .hadoop(found)
        .libraries(has, clients)
        .unfinished(Unfinished.of(tasks.cut(), tasks.limit(), tasks.waitedPercent(), tasks.cpus()))
        .process(comparison)
        .crashes(tasks.crashes())
        .build();
  }

  private Place placeInTime() {
    return place.orAtDeadline(Place::unknown, crash -> Place.crashed());
  }

  private Map<String, Trial> tryOtherLanguages() {
    return ExternalClientTrials.run(here, ExternalClientTrials.clients(), request.options(), tasks);
  }
}
