package dev.whoami;

import dev.whoami.chain.Client;
import dev.whoami.chain.ClientVersion;
import dev.whoami.chain.LibraryClients;
import dev.whoami.client.behavior.ProcessLanguage;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.Verdict;
import dev.whoami.diagnosis.process.ListedProcess;
import dev.whoami.diagnosis.process.ListedProcess.Unknown;
import dev.whoami.diagnosis.process.ProcessList;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.inspect.DiagnosisRequestBuilder;
import dev.whoami.place.ProcessComparison;
import dev.whoami.place.library.FoundLibraries;
import dev.whoami.world.ProcessLook;
import dev.whoami.world.ProcessTable;
import dev.whoami.world.SharedReplies;
import dev.whoami.world.Surroundings;
import dev.whoami.world.UntrustedSurroundings;
import dev.whoami.world.Witness;
import dev.whoami.world.file.ProcessTextLimit;
import dev.whoami.world.file.Reading;
import dev.whoami.world.process.ProcessEntry;
import dev.whoami.world.work.CrashBarrier;
import dev.whoami.world.work.DeadlineTasks;
import dev.whoami.world.work.PendingResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * The identity of each visible process. Processes with the same settings are diagnosed once, and
 * each endpoint gets the same request once. The number of processes and of diagnosed settings is
 * limited. Everything ends within the request's timeout; the list marks processes that were not
 * reached.
 */
public final class ProcessSurvey {
  private static final int MOST_LISTED = 64;
  private static final int MOST_DIAGNOSED = 16;
  private static final int AT_ONCE = 4;

  /** The time that is needed to stop and to write the list. */
  private static final Duration MARGIN = Duration.ofMillis(200);

  private final Surroundings here;
  private final Function<ProcessEntry, Optional<Surroundings>> reader;
  private final DiagnosisRequest request;
  private final DeadlineTasks tasks;
  private final SharedReplies replies = new SharedReplies();
  private final Map<Long, ListedProcess> listed = new LinkedHashMap<>();
  private final Map<Object, List<ProcessEntry>> alike = new LinkedHashMap<>();
  private final Map<SettingsKey, Surroundings> theirs = new LinkedHashMap<>();
  private final Map<Object, Diagnosis> diagnoses = new ConcurrentHashMap<>();
  private final Set<Object> crashed = ConcurrentHashMap.newKeySet();
  private final Set<Object> notAsked = ConcurrentHashMap.newKeySet();

  private ProcessSurvey(
      Surroundings here,
      Function<ProcessEntry, Optional<Surroundings>> reader,
      DiagnosisRequest request) {
    this.here = here;
    this.reader = reader;
    this.request = request;
    this.tasks = request.limit().tasks(here);
  }

  /**
   * A survey of all visible processes except whoami's own. The reader gives the surroundings of a
   * process; empty if this user may not read them.
   */
  public static ProcessList of(
      Surroundings here,
      Function<ProcessEntry, Optional<Surroundings>> reader,
      DiagnosisRequest request) {
    return new ProcessSurvey(here, reader, request).list();
  }

  private ProcessList list() {
    ProcessTable table = ProcessTable.in(here, tasks.left(MARGIN));
    List<ProcessEntry> all = new ArrayList<>(table.all());
    all.removeIf(it -> table.ownProcesses().contains(it.pid()));
    boolean isCut = table.isCut() || all.size() > MOST_LISTED;
    List<ProcessEntry> some = all.subList(0, Math.min(MOST_LISTED, all.size()));
    some.forEach(this::read);
    diagnose();
    alike.forEach((settings, processes) -> processes.forEach(it -> conclude(settings, it)));
    return new ProcessList(
        new ArrayList<>(listed.values()), isCut, here.now(), tasks.elapsedMillis());
  }

  private void read(ProcessEntry entry) {
    listed.put(entry.pid(), ListedProcess.of(entry, Unknown.NOT_REACHED));
    Duration left = tasks.left(MARGIN);
    if (!left.isZero()) {
      ProcessLook.within(left, () -> looked(entry)).ifPresent(Runnable::run);
    }
  }

  /** Takes a look at a process, and returns what to record; a late result is dropped. */
  private Runnable looked(ProcessEntry entry) {
    Optional<Surroundings> its = reader.apply(entry);
    if (!its.isPresent()) {
      Reading variables = here.file("/proc/" + entry.pid() + "/environ");
      boolean isTooLarge = variables.status() == Reading.Status.TOO_LARGE;
      Unknown why = isTooLarge ? Unknown.NOT_REACHED : Unknown.NOT_READABLE;
      return () -> listed.put(entry.pid(), ListedProcess.of(entry, why));
    }
    Optional<ProcessComparison> compared = ProcessComparison.of(its.get());
    if (!compared.isPresent()) {
      return () -> listed.put(entry.pid(), ListedProcess.of(entry, Unknown.ENDED));
    }
    SettingsKey settings = SettingsKey.of(entry, its.get());
    return () -> {
      if (!hasRoomFor(settings)) {
        return;
      }
      listed.computeIfPresent(entry.pid(), (pid, process) -> process.compared(compared.get()));
      alike.computeIfAbsent(settings, it -> new ArrayList<>()).add(entry);
      theirs.putIfAbsent(settings, its.get());
    };
  }

  /** The variables of each process are kept twice, and all of them until the end. */
  private boolean hasRoomFor(SettingsKey settings) {
    if (theirs.containsKey(settings)) {
      return true;
    }
    long memory = settings.memory();
    for (SettingsKey each : theirs.keySet()) {
      memory += each.memory();
    }
    return 2 * memory <= ProcessTextLimit.inThisJava().memory();
  }

  /** Diagnoses a few at once, in the order in which they were found, until the time is over. */
  private void diagnose() {
    Semaphore room = tasks.roomFor(AT_ONCE);
    List<PendingResult<Boolean>> underWay = new ArrayList<>();
    alike.keySet().stream()
        .limit(MOST_DIAGNOSED)
        .forEach(
            settings ->
                underWay.add(
                    tasks.startIn(
                        room,
                        "processes",
                        () -> {
                          diagnose(settings);
                          return true;
                        })));
    underWay.forEach(it -> it.orAtDeadline(() -> false, crash -> false));
  }

  private void diagnose(Object settings) {
    Duration left = tasks.left(MARGIN);
    if (left.isZero()) {
      return;
    }
    Optional.ofNullable(theirs.get(settings))
        .ifPresent(
            its ->
                CrashBarrier.run(
                    "process",
                    () -> diagnoses.put(settings, carefully(settings, replies.in(its), left)),
                    crash -> {
                      crashed.add(settings);
                      return null;
                    }));
  }

  /** Asks no address for another user's process that this user could have chosen. */
  private Diagnosis carefully(Object settings, Surroundings its, Duration limit) {
    Optional<UntrustedSurroundings> untrusted = UntrustedSurroundings.of(its, here);
    if (!untrusted.isPresent()) {
      return diagnosis(settings, its, limit);
    }
    Diagnosis diagnosis = diagnosis(settings, untrusted.get(), limit);
    if (untrusted.get().hasRefused()) {
      notAsked.add(settings);
    }
    return diagnosis;
  }

  /**
   * The diagnosis for the client that the user named, or the client in the process; otherwise for
   * the usual client of its language.
   */
  private Diagnosis diagnosis(Object settings, Surroundings its, Duration limit) {
    FoundLibraries libraries = FoundLibraries.observe(new Witness(its));
    Optional<ClientVersion> found = LibraryClients.of(libraries).stream().findFirst();
    ClientVersion usual = ClientVersion.newest(clientOf(settings));
    ClientVersion client = request.isClientNamed() ? usual : found.orElse(usual);
    DiagnosisRequestBuilder named =
        request.isClientNamed() ? request.toBuilder().client(client.client()) : request.toBuilder();
    DiagnosisRequest one =
        named
            .walking(Collections.singletonList(client))
            .asOneOfMany(libraries)
            .within(limit)
            .build();
    return Whoami.diagnose(its, one);
  }

  private Client clientOf(Object settings) {
    List<ProcessEntry> processes = alike.getOrDefault(settings, Collections.emptyList());
    Optional<ProcessLanguage> language =
        request.isClientNamed() ? Optional.empty() : ProcessLanguage.of(processes.get(0));
    return language.flatMap(Client::usualIn).orElse(request.client());
  }

  private void conclude(Object settings, ProcessEntry entry) {
    Optional<Diagnosis> diagnosis = Optional.ofNullable(diagnoses.get(settings));
    diagnosis.ifPresent(
        it ->
            listed.computeIfPresent(
                entry.pid(), (pid, process) -> process.having(it.examination().libraries())));
    Optional<Verdict> verdict = diagnosis.map(Diagnosis::verdict);
    if (notAsked.contains(settings)) {
      listed.computeIfPresent(entry.pid(), (pid, process) -> process.unknown(Unknown.NOT_ASKED));
    } else if (verdict.isPresent() && !verdict.get().isCutShort()) {
      listed.computeIfPresent(entry.pid(), (pid, process) -> process.being(diagnosis.get()));
    } else if (crashed.contains(settings)) {
      listed.put(entry.pid(), ListedProcess.of(entry, Unknown.CRASHED));
    }
  }
}
