package dev.whoami.cli;

import dev.whoami.world.http.HttpReply;
import dev.whoami.world.server.HostAndPort;
import dev.whoami.world.server.Listener;
import dev.whoami.world.text.Printable;

/**
 * The result of GET /healthz. The body of a watch is printed as one cleaned line. The body of
 * another program is not printed: any Prometheus exporter may listen on that port.
 */
final class HealthReport {
  /** In characters. */
  private static final int LONGEST = 2000;

  private final boolean healthy;
  private final String text;

  private HealthReport(boolean healthy, String text) {
    this.healthy = healthy;
    this.text = text;
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
              + "). Start the watch on a free port, and give health the same --listen.");
    }
    String line = Printable.line(reply.body().trim());
    return new HealthReport(
        reply.isOk(), line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line);
  }

  private static HealthReport unhealthy(String reason) {
    return new HealthReport(false, "unhealthy: " + reason);
  }

  /** For a health check: 0 if all is well, else 1. */
  int exitCode() {
    return healthy ? 0 : 1;
  }

  /** One line. */
  String text() {
    return text;
  }
}
