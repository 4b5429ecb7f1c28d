package dev.whoami.cli;

import dev.whoami.ProcessSurvey;
import dev.whoami.cli.start.OwnCommand;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.watch.Authorizer;
import dev.whoami.watch.ChangeLine;
import dev.whoami.watch.ProcessWatch;
import dev.whoami.watch.Watch;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.Surroundings;
import dev.whoami.world.output.LineQueue;
import dev.whoami.world.server.HostAndPort;
import dev.whoami.world.server.Listener;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The sidecar: makes a run each minute, serves the latest diagnosis, and prints each change. */
@Command(
    name = "watch",
    description = {
      "Diagnoses once a minute, and serves health, metrics and the latest diagnosis. Each change is"
          + " one line of JSON on standard output.",
      "Paths: /healthz (200, or 503 and the reason), /readyz, /metrics (Prometheus, OpenMetrics),"
          + " /diagnosis (JSON) and / (a page that refreshes itself); with --processes also"
          + " /processes (JSON). Healthy means that every expectation holds or, without"
          + " expectations, that no finding is an error."
    },
    exitCodeList = {
      "0:with --check, the watch is healthy",
      "1:with --check, it is not healthy, or there is no watch",
      "2:wrong usage, or the address of --listen is taken",
      "3:a bug in whoami, or the watch cannot continue",
      "143:the watch was stopped by SIGTERM"
    },
    footer = {
      "${ROOT-COMMAND-NAME} watch --expect task-role",
      "${ROOT-COMMAND-NAME} watch --check      # exit code 0 or 1, for a health check"
    })
final class WatchCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--interval",
      paramLabel = "TIME",
      description = "Time from the start of one run to the next: 60s (the default), 5m, 1h.")
  private String interval = "60s";

  @Option(
      names = "--check",
      description =
          "Ask the watch of this container for its health: exit code 0 if healthy, otherwise 1.")
  private boolean isCheck;

  @Mixin private final ListenOption listen = new ListenOption();

  @Mixin private final TokenOption token = new TokenOption();

  @Option(names = "--emf", description = "Print changes in CloudWatch's embedded metric format.")
  private boolean isEmbedded;

  @Option(
      names = "--processes",
      description = "Also list the visible processes: /processes, and a metric for each.")
  private boolean listsProcesses;

  @Mixin private final AsOption as = new AsOption();
  @Mixin private final ExpectOptions expect = new ExpectOptions();
  @Mixin private final TerraformOption terraform = new TerraformOption();
  @Mixin private final InspectionOptions inspection = new InspectionOptions();

  @Override
  public Integer call() {
    if (isCheck) {
      GivenOptions.of(spec).requireOnly("beside --check", "--check", "--listen");
      return HealthReport.ask(listen);
    }
    Duration every = TimeText.INTERVAL.parse(interval);
    HostAndPort address = listen.address();
    Surroundings here = new LiveSurroundings();
    Authorizer authorizer = token.authorizer(address, here);
    DiagnosisRequest request =
        terraform.in(as.in(inspection.request())).expecting(expect.expected()).build();
    ProcessWatch processes =
        listsProcesses
            ? ProcessWatch.of(() -> ProcessSurvey.of(here, PsCommand::surroundings, request))
            : ProcessWatch.off();
    Watch watch =
        Watch.of(inspection.watched(request.limit().time()), here, request, every, processes)
            .startedBy(OwnCommand.here());
    ChangeLine form = isEmbedded ? ChangeLine.EMBEDDED_METRIC : ChangeLine.JSON;
    LineQueue out = LineQueue.standardOutput(missing -> watch.dropped(missing, form));
    LineQueue err = LineQueue.standardError(WatchCommand::dropped);
    WatchProcess process = WatchProcess.start(out, err, why -> watch.ending(why, form));
    try (Listener listener =
        Listener.on(address, asked -> watch.answer(asked, authorizer), process)) {
      err.add(
          "whoami watch: runs every "
              + interval
              + ", listens on "
              + address.withPort(listener.port()));
      run(watch, form, out, process);
      return 0;
    } catch (IOException taken) {
      throw new UsageException(
          "--listen " + address + ": " + taken.getMessage() + "; choose another address or port");
    }
  }

  private static void run(Watch watch, ChangeLine form, LineQueue out, WatchProcess process) {
    try {
      watch.run(form, out::add);
    } catch (Throwable failure) {
      process.ended(failure);
    }
  }

  private static String dropped(long lines) {
    return "whoami watch: " + lines + " lines are missing here: they were not read in time";
  }
}
