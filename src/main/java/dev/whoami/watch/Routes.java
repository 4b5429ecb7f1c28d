package dev.whoami.watch;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.report.Format;
import dev.whoami.report.json.ProcessListJson;
import dev.whoami.report.writer.LiveNote;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.report.writer.StartCommand;
import dev.whoami.world.Surroundings;
import dev.whoami.world.server.ServerRequest;
import dev.whoami.world.server.ServerResponse;
import java.time.Duration;

/** The HTTP paths of the watch, with the state of one moment. */
final class Routes {
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;
  private static final String PATHS =
      "Paths: /healthz, /readyz, /diagnosis and /processes (JSON), /metrics (Prometheus) and /"
          + " (HTML).\n";

  private final WatchState state;
  private final Health health;
  private final Surroundings clock;
  private final Duration interval;
  private final ProcessWatch processes;
  private final StartCommand command;
  private final RecentChanges changes;

  Routes(
      WatchState state,
      Health health,
      Surroundings clock,
      Duration interval,
      ProcessWatch processes,
      StartCommand command,
      RecentChanges changes) {
    this.state = state;
    this.health = health;
    this.clock = clock;
    this.interval = interval;
    this.processes = processes;
    this.command = command;
    this.changes = changes;
  }

  /** Everyone may read whether it is healthy or ready. Everything else needs the authorizer. */
  ServerResponse answer(ServerRequest request, Authorizer authorizer) {
    if (!request.onlyReads()) {
      return ServerResponse.text(405, "Only GET and HEAD are supported.\n")
          .with("Allow", "GET, HEAD");
    }
    boolean isAuthorized = authorizer.admits(request);
    switch (request.path()) {
      case "/healthz":
        return health(isAuthorized);
      case "/readyz":
        return ready();
      default:
        return isAuthorized ? diagnosis(request) : authorizer.refusal(request);
    }
  }

  private ServerResponse diagnosis(ServerRequest request) {
    switch (request.path()) {
      case "/":
        return report(Format.HTML, "text/html; charset=utf-8")
            .with("Refresh", String.valueOf(interval.toMillis() / 1000));
      case "/diagnosis":
        return report(Format.JSON, "application/json");
      case "/processes":
        return processes();
      case "/metrics":
        return Exposition.of(
            new Metrics(state, health, clock, processes.latest()).all(), request.accept());
      default:
        return ServerResponse.text(404, "Not found. " + PATHS);
    }
  }

  private ServerResponse processes() {
    if (!processes.isOn()) {
      return ServerResponse.text(
          404, "Processes are listed with: " + command.with("watch --processes") + "\n");
    }
    return processes
        .latest()
        .map(it -> ServerResponse.of(OK, "application/json", ProcessListJson.of(it)))
        .orElseGet(this::tooEarly);
  }

  private ServerResponse health(boolean isAuthorized) {
    String words = isAuthorized ? health.word() + ": " + health.reason() : health.word();
    return ServerResponse.text(health.isGood() ? OK : UNAVAILABLE, words + "\n");
  }

  private ServerResponse ready() {
    return state.latest().isPresent() ? ServerResponse.text(OK, "ready\n") : tooEarly();
  }

  private ServerResponse report(Format format, String type) {
    return state
        .latest()
        .map(it -> ServerResponse.of(OK, type, rendered(it, format)))
        .orElseGet(() -> tooEarly());
  }

  private String rendered(Diagnosis diagnosis, Format format) {
    return format.render(diagnosis, RenderOptions.plain().startedBy(command).live(note()));
  }

  private LiveNote note() {
    return LiveNote.made(state.at(), interval)
        .health(health.isGood(), health.reason())
        .changes(changes.lines());
  }

  private ServerResponse tooEarly() {
    if (state.failure().isPresent()) {
      return ServerResponse.text(UNAVAILABLE, "No diagnosis: the run failed.\n");
    }
    return ServerResponse.text(UNAVAILABLE, "No run has ended yet. Try again in a few seconds.\n")
        .with("Retry-After", "1");
  }
}
