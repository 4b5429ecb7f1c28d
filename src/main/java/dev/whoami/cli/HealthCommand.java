package dev.whoami.cli;

import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import dev.whoami.world.output.Output;
import dev.whoami.world.text.Printable;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Asks the watch in this container for its health, for health checks that run a command. */
@Command(
    name = "health",
    description = {
      "Ask the watch in this container whether it is healthy.",
      "For the health check of a container: exit code 0 if it is, else 1."
    },
    mixinStandardHelpOptions = true,
    versionProvider = WhoamiCommandLine.VersionText.class,
    sortOptions = false)
final class HealthCommand implements Callable<Integer> {
  private static final Duration LIMIT = Duration.ofSeconds(2);

  @Mixin private final ListenOption listen = new ListenOption();

  @Override
  public Integer call() {
    HttpReply reply =
        new LiveSurroundings().http(HttpCall.get(listen.url("/healthz")).within(LIMIT));
    HealthReport report = HealthReport.of(reply, listen.address());
    Output.standard().report(Printable.lines(report.text()) + "\n");
    return report.exitCode();
  }
}
