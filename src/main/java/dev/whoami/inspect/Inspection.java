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
import dev.whoami.world.work.PendingResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The whole inspection, in two parts. First all independent work starts at the same time, so that
 * it takes as long as the slowest part. That work is the place, each source and the owner of its
 * keys, the credentials from variables that were lost, and the SDK's own trial. With little CPU,
 * the long searches for Hadoop and for libraries come later. Next the results are collected; each
 * may be late or crashed. Then come the trials that need them, and the walks.
 */
public final class Inspection {
  private final Surroundings here;
  private final DiagnosisRequest request;
  private final InspectionInputs inputs;
  private final DeadlineTasks tasks;
  private final Optional<Examination> earlier;

  private Inspection(
      Surroundings here,
      DiagnosisRequest request,
      DeadlineTasks tasks,
      Optional<Examination> earlier) {
    this.here = here;
    this.earlier = earlier;
    this.request = request;
    this.inputs = request.inputs();
    this.tasks = tasks;
  }

  /**
   * Everything that is observed until the deadline; what is late or crashes is marked. If the SDK's
   * trial is not as predicted, the world may have changed between the probes and the trial. So the
   * probes look once more, and count if they agree with the trial.
   */
  public static Examination of(Surroundings here, DiagnosisRequest request, DeadlineTasks tasks) {
    boolean isOffline = request.options().isOffline();
    Surroundings allowed = isOffline ? new OfflineSurroundings(here) : here;
    Examination seen = new Inspection(allowed, request, tasks, Optional.empty()).examination();
    if (seen.isTrialAsPredicted()
        || seen.completeness().isCutShort()
        || !seen.crashes().isEmpty()) {
      return seen;
    }
    Examination again = new Inspection(allowed, request, tasks, Optional.of(seen)).examination();
    boolean isWhole = !again.completeness().isCutShort() && again.crashes().isEmpty();
    return isWhole && again.isTrialAsPredicted() ? again : seen;
  }

  private Examination examination() {
    ProgramSearch search = new ProgramSearch(here, request, tasks);
    ProbeOptions options = options(search);
    PendingResult<Place> place = tasks.start("place", this::observePlace);
    InstanceLookup instance = new InstanceLookup(here, options, tasks);
    StsLookup sts = new StsLookup(here, place, instance, tasks);
    Identities identities = new Identities(here, options, sts, tasks);
    SourceLookups sources = new SourceLookups(here, options, sts, instance, identities, tasks);
    ConfiguredPrograms programs =
        new ConfiguredPrograms(here, search, options, sts, identities, tasks);
    PendingResult<ParentProcess> parent =
        tasks.start(
            "PID 1", () -> inputs.parent(() -> lookAtParent(inTime(place), sts, identities)));
    PendingResult<Trial> sdk = tasks.start("the SDK itself", () -> ofSdk(sources, instance));
    List<PendingResult<?>> first = new ArrayList<>(sources.pending().values());
    first.add(place);
    first.add(sdk);
    HadoopLookup hadoop = new HadoopLookup(here, request, tasks, first);
    PendingResult<FoundLibraries> libraries =
        tasks.startAfter(first, "client libraries", () -> inputs.libraries(here));
    Supplier<Optional<ProcessComparison>> process = compareProcesses();

    // From here on, all work has started.
    Observations seen = sources.observations();
    Trial ofSdk = sdk.orAtDeadline(Trial::cutShort, crash -> Trial.crashed());
    Map<String, Trial> external = tryOtherLanguages(ofSdk);
    HadoopSearch found = tried(hadoop.search(seen, identities), ofSdk);
    FoundLibraries has = libraries.orAtDeadline(FoundLibraries::cutShort, FoundLibraries::crashed);
    List<FoundClient> clients = LibraryClients.walked(has, seen);
    Optional<ProcessComparison> comparison = process.get();
    List<ConfiguredWalk> configured = programs.walks(seen, clients);
    Walks walks = new Walks(seen, external, found.installations(), clients);
    return Examination.of(inTime(place), all(seen, found), asked(configured, walks, clients))
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

  /** The options need only those programs that use a source that is switched off. */
  private ProbeOptions options(ProgramSearch search) {
    boolean isSwitchedOff = here.environment("AWS_EC2_METADATA_DISABLED").isPresent();
    return request.options(isSwitchedOff ? search.programs() : request.configured());
  }

  private Place observePlace() {
    Witness w = new Witness(here);
    return request.options().isOffline() ? Place.observeOffline(w) : Place.observe(w);
  }

  private static Place inTime(PendingResult<Place> place) {
    return place.orAtDeadline(Place::unknown, crash -> Place.crashed());
  }

  private ParentProcess lookAtParent(Place place, StsLookup sts, Identities identities) {
    return new ParentProcessLookup(here, sts, identities, request.options()).at(place);
  }

  /** A second look is compared with the trial of the first. */
  private Trial ofSdk(SourceLookups sources, InstanceLookup instance) {
    return earlier
        .map(Examination::trialOfSdk)
        .orElseGet(() -> inputs.sdk(() -> trySdk(sources, instance)));
  }

  private Trial trySdk(SourceLookups sources, InstanceLookup instance) {
    return new SdkTrial(here, request.options(), tasks)
        .after(sources.pending(), instance.pending(), instance::isHeard);
  }

  /** If another process is inspected: how its settings differ from those of this one. */
  private Supplier<Optional<ProcessComparison>> compareProcesses() {
    if (!here.ofThisShell().isPresent()) {
      return Optional::empty;
    }
    PendingResult<Optional<ProcessComparison>> pending =
        tasks.start("other process", () -> ProcessComparison.of(here));
    return () -> pending.orAtDeadline(Optional::empty, crash -> Optional.empty());
  }

  /** If the SDK may not be run, no other client may. */
  private Map<String, Trial> tryOtherLanguages(Trial ofSdk) {
    if (earlier.isPresent()) {
      return earlier.get().externalTrials();
    }
    return ofSdk.ending() != Trial.Ending.NOT_RUN && request.triesOtherLanguages()
        ? ExternalClientTrials.run(here, ExternalClientTrials.clients(), request.options(), tasks)
        : Collections.emptyMap();
  }

  private HadoopSearch tried(HadoopSearch found, Trial ofSdk) {
    return ofSdk.ending() != Trial.Ending.NOT_RUN && request.triesHadoop()
        ? found.with(HadoopTrials.run(found.installations(), here, request, tasks))
        : found;
  }

  /** Adds S3A's sources, as the most likely installation has them. */
  private static Observations all(Observations seen, HadoopSearch found) {
    return found.installations().isEmpty() ? seen : found.installations().get(0).seen();
  }

  /** The walk of the program that the user asks about; otherwise that of the client. */
  private Walk asked(List<ConfiguredWalk> configured, Walks walks, List<FoundClient> clients) {
    Client headline = HeadlineClient.of(here, request, clients);
    boolean isOfProgram = !configured.isEmpty() && request.isOfItsProgram();
    return isOfProgram ? configured.get(0).walk() : walks.of(ClientVersion.newest(headline));
  }
}
