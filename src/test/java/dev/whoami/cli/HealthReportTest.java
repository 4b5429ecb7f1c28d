package dev.whoami.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.http.HttpReply;
import dev.whoami.world.server.HostAndPort;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answers count, and which part of them is repeated. */
class HealthReportTest {
  private static final HostAndPort ADDRESS = HostAndPort.parse("127.0.0.1:9464").orElseThrow();
  private static final Map<String, String> WATCH = Map.of("server", "whoami-watch");

  private static HealthReport of(HttpReply reply) {
    return HealthReport.of(reply, ADDRESS);
  }

  @Test
  void aWatchIsBelieved() {
    HealthReport well = of(HttpReply.answered(200, WATCH, "healthy: TASK_ROLE\n"));
    assertThat(well.exitCode()).isZero();
    assertThat(well.text()).isEqualTo("healthy: TASK_ROLE");
    HealthReport ill = of(HttpReply.answered(503, WATCH, "unhealthy: WHO101\n"));
    assertThat(ill.exitCode()).isEqualTo(1);
    assertThat(ill.text()).isEqualTo("unhealthy: WHO101");
  }

  /** 9464 is also the default port of OpenTelemetry's exporter, which answers 200 to everything. */
  @ParameterizedTest
  @ValueSource(ints = {200, 204, 302, 404, 500})
  void onlyAWatchIsBelievedOrRepeated(int status) {
    for (String server : new String[] {"", "nginx", "whoami", "whoami-watch, nginx"}) {
      HealthReport report =
          of(
              HttpReply.answered(
                  status,
                  Map.of("Server", server, "Location", "http://elsewhere/"),
                  "healthy: \u001b[2J TASK_ROLE\n"));
      assertThat(report.exitCode()).isEqualTo(1);
      assertThat(report.text())
          .isEqualTo(
              "unhealthy: what listens on 127.0.0.1:9464 is not a whoami watch (it answered "
                  + status
                  + "). Start the watch on a free port, and give --check the same --listen.");
    }
  }

  /** A role's name, say, is somebody else's text, even where a watch repeats it. */
  @Test
  void whatSteersATerminalIsNotPrinted() {
    String text = "healthy: \u001b]0;x\u0007\u009b2J\u202e\u2028role\nhealthy: \u2066again\n";
    HealthReport report = of(HttpReply.answered(200, WATCH, text));
    assertThat(report.text())
        .contains("healthy: ", "role", "again")
        .doesNotContainPattern("[\\p{C}\\p{Zl}\\p{Zp}]");
    String much = "healthy: " + "x".repeat(60_000);
    assertThat(of(HttpReply.answered(200, WATCH, much)).text()).hasSizeLessThan(2100);
  }

  @Test
  void withoutAnAnswerTheReasonIsReported() {
    HealthReport report = of(HttpReply.none(HttpReply.Ending.REFUSED));
    assertThat(report.exitCode()).isEqualTo(1);
    assertThat(report.text())
        .isEqualTo(
            "unhealthy: no watch on 127.0.0.1:9464: connection refused. Start one there, or give"
                + " its address with --listen.");
  }
}
