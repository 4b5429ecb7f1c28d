package dev.whoami.cli;

import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.output.Output;
import dev.whoami.world.server.HostAndPort;
import dev.whoami.world.server.Listener;
import dev.whoami.world.text.Printable;
import java.time.Duration;

/**
 * The result of GET /healthz. The body of a watch is printed as one cleaned line. The body of
 * another program is not printed, because any Prometheus exporter may listen on that port.
 */
final class HealthReport {
  /** In characters. */
  private static final int LONGEST = 2000;

  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final boolean healthy;
  private final String text;

  private HealthReport(boolean healthy, String text) {
    this.healthy = healthy;
    this.text = text;
  }

  /** Asks the watch at this address, prints its answer, and returns the exit code. */
  static int ask(ListenOption listen) {
    HttpReply reply =
        new LiveSurroundings().http(HttpCall.get(listen.url("/healthz")).within(LIMIT));
    HealthReport report = of(reply, listen.address());
    Output.standard().report(Printable.lines(report.text()) + "\n");
    return report.exitCode();
  }

  static HealthReport of(HttpReply reply, HostAndPort address) {
    if (!reply.isAnswer()) {
      return unhealthy(
          "no watch on "
              + address
              + ": "
              + reply.summary()
              + ". Start one there, or give its address with --listen.");
    }
    if (!Listener.isReplyOfOne(reply)) {
      return unhealthy(
          "what listens on "
              + address
              + " is not a whoami watch (it "
              + reply.summary()
              + "). Start the watch on a free port, and give --check the same --listen.");
    }
    String line = Printable.line(reply.body().trim());
    return new HealthReport(
        reply.isOk(), line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
  }

  private static HealthReport unhealthy(String reason) {
    return new HealthReport(false, "unhealthy: " + reason);
  }

  /** The exit code for a health check: 0 if the watch is healthy, otherwise 1. */
  int exitCode() {
    return healthy ? 0 : 1;
  }

  /** The answer in one line. */
  String text() {
    return text;
  }
}
