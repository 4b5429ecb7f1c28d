package dev.whoami.watch;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.report.Format;
import dev.whoami.report.RenderOptions;
import dev.whoami.world.ServerRequest;
import dev.whoami.world.ServerResponse;
import dev.whoami.world.Surroundings;
import java.time.Duration;

/** What the watch answers over HTTP at one moment. */
final class Routes {
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;
  private static final String PATHS =
      "There are: /healthz, /readyz, /diagnosis (JSON), /metrics (Prometheus) and / (a page).\n";

  private final WatchState state;
  private final Health health;
  private final Surroundings clock;
  private final Duration interval;

  Routes(WatchState state, Health health, Surroundings clock, Duration interval) {
    this.state = state;
    this.health = health;
    this.clock = clock;
    this.interval = interval;
  }

  /** Whether it is well or ready, everybody may know; who it is and why, whom the gate admits. */
  ServerResponse answer(ServerRequest request, Authorizer authorizer) {
    if (!request.onlyReads()) {
      return ServerResponse.text(405, "Only GET and HEAD are answered.\n")
          .with("Allow", "GET, HEAD");
    }
    boolean mayKnow = authorizer.admits(request);
    switch (request.path()) {
      case "/healthz":
        return health(mayKnow);
      case "/readyz":
        return ready();
      default:
        return mayKnow ? inside(request) : authorizer.refusal(request);
    }
  }

  private ServerResponse inside(ServerRequest request) {
    switch (request.path()) {
      case "/":
        return report(Format.HTML, "text/html; charset=utf-8")
            .with("Refresh", String.valueOf(interval.toMillis() / 1000));
      case "/diagnosis":
        return report(Format.JSON, "application/json");
      case "/metrics":
        return Exposition.of(new Metrics(state, health, clock).all(), request.accept());
      default:
        return ServerResponse.text(404, "There is no such page. " + PATHS);
    }
  }

  private ServerResponse health(boolean mayKnow) {
    String words = mayKnow ? health.word() + ": " + health.reason() : health.word();
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

  private static String rendered(Diagnosis look, Format format) {
    return format.render(look, RenderOptions.plain());
  }

  private ServerResponse tooEarly() {
    if (state.blindness().isPresent()) {
      return ServerResponse.text(UNAVAILABLE, "There is nothing to show: no look can be made.\n");
    }
    return ServerResponse.text(UNAVAILABLE, "No look has ended yet. Ask again in some seconds.\n")
        .with("Retry-After", "1");
  }
}
