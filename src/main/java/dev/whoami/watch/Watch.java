package dev.whoami.watch;

import dev.whoami.Whoami;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.report.writer.StartCommand;
import dev.whoami.world.Surroundings;
import dev.whoami.world.server.ServerRequest;
import dev.whoami.world.server.ServerResponse;
import dev.whoami.world.work.Crash;
import dev.whoami.world.work.CrashBarrier;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * The sidecar: makes one run after the other, keeps the latest diagnosis, and prints what changed.
 * HTTP requests get the latest diagnosis, and never wait for a run.
 */
public final class Watch {
  private static final String ENDED = "the watched process has ended";
  private static final String UNREADABLE = "the watched process cannot be read";

  private final WatchTarget watched;
  private final Surroundings clock;
  private final DiagnosisRequest request;
  private final Schedule schedule;
  private final ProcessWatch processes;
  private final StartCommand command;
  private final AtomicReference<Served> latest =
      new AtomicReference<>(new Served(WatchState.first(), RecentChanges.none()));

  Watch(WatchTarget watched, Surroundings clock, DiagnosisRequest request, Schedule schedule) {
    this(watched, clock, request, schedule, ProcessWatch.off());
  }

  Watch(
      WatchTarget watched,
      Surroundings clock,
      DiagnosisRequest request,
      Schedule schedule,
      ProcessWatch processes) {
    this(watched, clock, request, schedule, processes, StartCommand.USUAL);
  }

  private Watch(
      WatchTarget watched,
      Surroundings clock,
      DiagnosisRequest request,
      Schedule schedule,
      ProcessWatch processes,
      StartCommand command) {
    this.watched = watched;
    this.clock = clock;
    this.request = request;
    this.schedule = schedule;
    this.processes = processes;
    this.command = command;
  }

  /** The watch, whose page names this command where it says what to type. */
  public Watch startedBy(StartCommand started) {
    return new Watch(watched, clock, request, schedule, processes, started);
  }

  /** A watch that also lists these processes after each run. */
  public static Watch of(
      WatchTarget watched,
      Surroundings clock,
      DiagnosisRequest request,
      Duration interval,
      ProcessWatch processes) {
    return new Watch(watched, clock, request, Schedule.every(interval), processes);
  }

  /**
   * Makes runs, and prints each change as a line, until the thread is interrupted. Printing must
   * not block. An exception ends the watch.
   */
  public void run(ChangeLine form, Consumer<String> out) {
    boolean goesOn = true;
    while (goesOn) {
      long start = clock.nanoTime();
      runOnce(form, out);
      goesOn = schedule.waitAfter(Duration.ofNanos(clock.nanoTime() - start));
    }
  }

  private void runOnce(ChangeLine form, Consumer<String> out) {
    WatchState before = state();
    WatchState after = next(before);
    List<Change> changes = ChangeDetector.of(before, after, clock.now());
    changes.forEach(each -> out.accept(form.of(each, after, healthOf(after))));
    processes.renew();
    // Set after printing: each served diagnosis was also printed, even if the watch is stopped now.
    latest.set(new Served(after, served().changes.and(changes)));
  }

  /** A bug in whoami makes the run fail like any other failure; the next run takes place. */
  private WatchState next(WatchState before) {
    return CrashBarrier.run(
        "run of the watch",
        () -> diagnosed(before),
        crash -> {
          crash.throwIfFatal();
          return before.failed("a bug in whoami: " + crash.where());
        });
  }

  private WatchState diagnosed(WatchState before) {
    long start = clock.nanoTime();
    Optional<Diagnosis> diagnosis = watched.surroundings().map(here -> diagnose(here, before));
    // Checked last: if the process ended during the run, some facts belong to another process.
    if (!watched.isThere()) {
      return before.targetEnded(ENDED);
    }
    return diagnosis.map(it -> before.after(it, start)).orElseGet(() -> before.failed(UNREADABLE));
  }

  /** A bug in some work is a finding, unless it leaves a process that cannot be relied on. */
  private Diagnosis diagnose(Surroundings here, WatchState before) {
    Diagnosis diagnosis =
        Whoami.diagnose(here, request.toBuilder().after(before.history()).build());
    diagnosis.examination().crashes().forEach(Crash::throwIfFatal);
    return diagnosis;
  }

  /** The last line, with a sentence that says why the watch ends. */
  public String ending(String why, ChangeLine form) {
    return line(Change.of(Change.Kind.STOPPED, clock.now(), why), form);
  }

  /** The line in place of lines that were dropped because they were not read in time. */
  public String dropped(long lines, ChangeLine form) {
    String text = lines + " lines are missing here: they were not read in time.";
    Change dropped = Change.of(Change.Kind.LINES_DROPPED, clock.now(), text);
    return line(dropped.becoming(String.valueOf(lines)), form);
  }

  private String line(Change change, ChangeLine form) {
    return form.of(change, state(), healthOf(state()));
  }

  /** The answer to an HTTP request. */
  public ServerResponse answer(ServerRequest asked, Authorizer authorizer) {
    Served now = served();
    return new Routes(
            now.state,
            healthOf(now.state),
            clock,
            schedule.interval(),
            processes,
            command,
            now.changes)
        .answer(asked, authorizer);
  }

  private WatchState state() {
    return served().state;
  }

  private Served served() {
    return Objects.requireNonNull(latest.get());
  }

  private Health healthOf(WatchState one) {
    return Health.of(one, clock.nanoTime(), maxAge());
  }

  /** Three runs may be missed, each as long as --timeout allows. */
  private Duration maxAge() {
    return schedule.interval().plus(request.limit().time()).multipliedBy(3);
  }

  /** The data for HTTP requests: the diagnosis, and the latest changes. */
  private static final class Served {
    private final WatchState state;
    private final RecentChanges changes;

    Served(WatchState state, RecentChanges changes) {
      this.state = state;
      this.changes = changes;
    }
  }
}
