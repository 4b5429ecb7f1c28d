package dev.whoami.cli;

import dev.whoami.ProcessSurvey;
import dev.whoami.diagnosis.process.ProcessList;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.inspect.DiagnosisRequestBuilder;
import dev.whoami.probe.ProbeOptions;
import dev.whoami.report.ProcessesReport;
import dev.whoami.report.json.ProcessListJson;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.Surroundings;
import dev.whoami.world.output.Output;
import dev.whoami.world.process.ProcessEntry;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the visible processes, and the identity of each. */
@Command(
    name = "ps",
    description = {
      "The identity shown is that of the configured program, such as Fluent Bit or Loki. Without"
          + " one it is that of the SDK found in the process, and otherwise that of the usual SDK"
          + " of its language. ps lists at most 64 processes and diagnoses at most 16 different"
          + " ones. It runs no library of a process."
    },
    exitCodeList = {"0:the list was printed, also where it shows a wrong role", "2:wrong usage"},
    footer = {
      "${ROOT-COMMAND-NAME} ps",
      "${ROOT-COMMAND-NAME} ps --as boto3        # as if each used boto3"
    })
final class PsCommand implements Callable<Integer> {
  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "Time limit for the whole run: 10s (the default), 500ms, 1m.")
  private @Nullable String timeout;

  @Option(names = "--offline", description = "Check, but send nothing.")
  private boolean offline;

  @Option(names = "--all", description = "Also list processes without an AWS library.")
  private boolean isAll;

  @Mixin private final AsOption as = new AsOption();
  @Mixin private final JsonOption format = new JsonOption();
  @Mixin private final ColorOption color = new ColorOption();

  @Override
  public Integer call() {
    boolean isJson = format.startsJson();
    DiagnosisRequestBuilder request =
        DiagnosisRequest.builder().options(ProbeOptions.of(offline, false));
    request =
        timeout == null
            ? request.withinOrLonger(TimeText.TIMEOUT.parse("10s"))
            : request.within(TimeText.TIMEOUT.parse(timeout));
    ProcessList list =
        ProcessSurvey.of(new LiveSurroundings(), PsCommand::surroundings, as.in(request).build());
    Output.standard()
        .report(
            isJson
                ? ProcessListJson.of(list)
                : ProcessesReport.text(list, color.terminal(), isAll || as.isGiven()));
    return 0;
  }

  /** The surroundings of a process, if it still exists and this user may read it. */
  static Optional<Surroundings> surroundings(ProcessEntry process) {
    return new LiveSurroundings().ofProcess(process.pid());
  }
}
