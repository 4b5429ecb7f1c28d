package dev.whoami.cli;

import dev.whoami.Whoami;
import dev.whoami.cli.plain.PlainArguments;
import dev.whoami.cli.progress.Progress;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.inspect.DiagnosisRequestBuilder;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.rule.Rules;
import dev.whoami.watch.WatchTarget;
import dev.whoami.world.KnownProcess;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.ProcessLook;
import dev.whoami.world.Surroundings;
import dev.whoami.world.output.Output;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The process to diagnose, the time limit, and the actions that are allowed. */
final class InspectionOptions {
  @Option(
      names = "--pid",
      paramLabel = "N|auto",
      completionCandidates = CompletionValues.Processes.class,
      description =
          "Answer for process N, by its environment, files and -D flags; auto finds the"
              + " application.")
  private @Nullable String pid;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description =
          "Time limit for the whole run, such as 500ms or 1m; without it 5s, and up to 30s with"
              + " too little CPU.")
  private @Nullable String timeout;

  @Option(names = "--offline", description = "Check, but send nothing.")
  private boolean offline;

  @Option(
      names = "--run-credential-process",
      description = "Run the credential_process of a profile.")
  private boolean runsCredentialProcess;

  void take(PlainArguments given) {
    timeout = given.value("--timeout").orElse(null);
    offline = given.has("--offline");
  }

  /** Whether nothing may be sent. */
  boolean isOffline() {
    return offline;
  }

  /** The process of --pid, to ask inside it. */
  InsideProcess inside() {
    if (pid == null) {
      throw new UsageException("--inside needs the process: add --pid N, or --pid auto");
    }
    return InsideProcess.named(pid, timeout, runsCredentialProcess);
  }

  DiagnosisRequestBuilder request() {
    return request("5s");
  }

  /** The request, with this time limit unless the user gives another. */
  DiagnosisRequestBuilder request(String usualTimeout) {
    DiagnosisRequestBuilder request =
        DiagnosisRequest.builder().options(ProbeOptions.of(offline, runsCredentialProcess));
    return timeout == null
        ? request.withinOrLonger(TimeText.TIMEOUT.parse(usualTimeout))
        : request.within(TimeText.TIMEOUT.parse(timeout));
  }

  /** Diagnoses, and shows the progress on a terminal. */
  Diagnosis diagnose(DiagnosisRequest request) {
    return shown(request, Whoami::diagnose);
  }

  /** Diagnoses for one finding only; empty if a quick check excludes it. */
  Optional<Diagnosis> diagnose(DiagnosisRequest request, Rules only) {
    return shown(request, (here, begun) -> Whoami.diagnose(here, begun, only));
  }

  private <T> T shown(
      DiagnosisRequest request, BiFunction<Surroundings, DiagnosisRequest, T> work) {
    if (!Output.error().isTerminal()) {
      return opened(request, work);
    }
    return pid == null
        ? Progress.here(here -> work.apply(here, request))
        : Progress.during("looking at the process", () -> opened(request, work));
  }

  /**
   * Opens the process and does the work. The deadline of the run begins before that, because
   * opening takes time.
   */
  <T> T opened(DiagnosisRequest request, BiFunction<Surroundings, DiagnosisRequest, T> work) {
    Surroundings clock = new LiveSurroundings();
    long start = clock.nanoTime();
    Surroundings there = surroundings(request.limit().time());
    Duration spent = Duration.ofNanos(clock.nanoTime() - start);
    return work.apply(there, request.toBuilder().spent(spent).build());
  }

  /** Whether the files are those of another process, which may have another root folder. */
  boolean isOfProcess() {
    return pid != null;
  }

  /** The surroundings of the process, which must open within the time limit. */
  Surroundings surroundings() {
    return surroundings(request().build().limit().time());
  }

  private Surroundings surroundings(Duration limit) {
    return watched(limit)
        .surroundings()
        .orElseThrow(() -> new UsageException("--pid: it has ended"));
  }

  /**
   * The process to watch. A later process with the same pid does not count. Each look that opens
   * the process has this limit.
   */
  WatchTarget watched(Duration limit) {
    if (pid == null) {
      return () -> Optional.of(new LiveSurroundings());
    }
    KnownProcess process = ProcessOption.process(pid, limit);
    return new WatchTarget() {
      @Override
      public Optional<Surroundings> surroundings() {
        return ProcessLook.severalWithin(
                limit, () -> process.surroundings().map(Surroundings.class::cast))
            .flatMap(it -> it);
      }

      @Override
      public boolean isThere() {
        return process.isThere();
      }
    };
  }
}
