package dev.whoami.watch;

import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.report.Format;
import dev.whoami.report.Paper;
import dev.whoami.world.Answered;
import dev.whoami.world.Asked;
import dev.whoami.world.Surroundings;
import java.time.Duration;

/** What the watch answers over HTTP at one moment. */
final class Site {
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;
  private static final String PATHS =
      "There are: /healthz, /readyz, /diagnosis (JSON), /metrics (Prometheus) and / (a page).\n";

  private final Standing standing;
  private final Health health;
  private final Surroundings clock;
  private final Duration interval;

  Site(Standing standing, Health health, Surroundings clock, Duration interval) {
    this.standing = standing;
    this.health = health;
    this.clock = clock;
    this.interval = interval;
  }

  /** Whether it is well or ready, everybody may know; who it is and why, whom the gate admits. */
  Answered answer(Asked asked, Gate gate) {
    if (!asked.onlyReads()) {
      return Answered.text(405, "Only GET and HEAD are answered.\n").with("Allow", "GET, HEAD");
    }
    boolean mayKnow = gate.admits(asked);
    switch (asked.path()) {
      case "/healthz":
        return health(mayKnow);
      case "/readyz":
        return ready();
      default:
        return mayKnow ? inside(asked) : gate.refusal(asked);
    }
  }

  private Answered inside(Asked asked) {
    switch (asked.path()) {
      case "/":
        return report(Format.HTML, "text/html; charset=utf-8")
            .with("Refresh", String.valueOf(interval.toMillis() / 1000));
      case "/diagnosis":
        return report(Format.JSON, "application/json");
      case "/metrics":
        return Exposition.of(new Metrics(standing, health, clock).all(), asked.accept());
      default:
        return Answered.text(404, "There is no such page. " + PATHS);
    }
  }

  private Answered health(boolean mayKnow) {
    String words = mayKnow ? health.word() + ": " + health.reason() : health.word();
    return Answered.text(health.isGood() ? OK : UNAVAILABLE, words + "\n");
  }

  private Answered ready() {
    return standing.latest().isPresent() ? Answered.text(OK, "ready\n") : tooEarly();
  }

  private Answered report(Format format, String type) {
    return standing
        .latest()
        .map(it -> Answered.of(OK, type, rendered(it, format)))
        .orElseGet(() -> tooEarly());
  }

  private static String rendered(Diagnosis look, Format format) {
    return format.render(look, Paper.plain());
  }

  private Answered tooEarly() {
    if (standing.blindness().isPresent()) {
      return Answered.text(UNAVAILABLE, "There is nothing to show: no look can be made.\n");
    }
    return Answered.text(UNAVAILABLE, "No look has ended yet. Ask again in some seconds.\n")
        .with("Retry-After", "1");
  }
}
