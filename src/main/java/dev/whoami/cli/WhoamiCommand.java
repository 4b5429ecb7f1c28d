package dev.whoami.cli;

import dev.whoami.Whoami;
import dev.whoami.cli.plain.PlainArguments;
import dev.whoami.cli.start.AgentNotice;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.report.Format;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The default command: which identity the code in this container has, why, and the fix. */
@Command(
    name = "whoami",
    header = "Shows which AWS role this container really uses, why, and how to fix it.",
    customSynopsis = {
      "${ROOT-COMMAND-NAME} [OPTIONS]",
      "       ${ROOT-COMMAND-NAME} COMMAND [OPTIONS]"
    },
    description = {
      "Start without an option, in the container. Programs that have a configuration of their own"
          + " (Fluent Bit, Loki, Kafka Connect, Trino, ...) are found by their processes."
    },
    sortOptions = false,
    exitCodeList = {
      "0:no error was found, and every expectation holds",
      "1:an error, or an expectation that does not hold",
      "2:wrong usage, or a report that could not be written",
      "3:a bug in whoami",
      "141:the reader of standard output has gone"
    },
    footer = {
      "${ROOT-COMMAND-NAME}",
      "${ROOT-COMMAND-NAME} --pid auto              # as the application",
      "${ROOT-COMMAND-NAME} --expect task-role      # for CI: exit code 1 otherwise",
      "${ROOT-COMMAND-NAME} --expect task-role --wait 2m",
      "${ROOT-COMMAND-NAME} --format html --output report.html",
      "${ROOT-COMMAND-NAME} lab ecs-host-role       # try it without AWS"
    })
final class WhoamiCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Mixin private final ReportOptions reported = new ReportOptions();
  @Mixin private final AsOption as = new AsOption();
  @Mixin private final ExpectOptions expect = new ExpectOptions();
  @Mixin private final WaitOption wait = new WaitOption();

  @Mixin private final TerraformOption terraform = new TerraformOption();
  @Mixin private final RoleDocumentOption roleDocument = new RoleDocumentOption();
  @Mixin private final InspectionOptions inspection = new InspectionOptions();

  @Option(
      names = "--inside",
      description = "With --pid: ask the AWS SDK inside that Java process for its identity.")
  private boolean inside;

  @Option(
      names = "--record",
      paramLabel = "PATH",
      description =
          "Write what was seen to a folder, or to a file that ends in .zip, without a secret,"
              + " for a bug report. The command read judges it.")
  private @Nullable String recording;

  /** The command that picocli would make of these arguments. */
  static WhoamiCommand of(PlainArguments given) {
    WhoamiCommand command = new WhoamiCommand();
    command.reported.take(given);
    command.as.take(given);
    command.expect.take(given);
    command.inspection.take(given);
    return command;
  }

  @Override
  public Integer call() {
    if (inside) {
      return askInside();
    }
    if (reported.first() != Format.TEXT) {
      AgentNotice.tell();
    }
    DiagnosisRequest request =
        roleDocument
            .in(terraform.in(as.in(inspection.request())))
            .expecting(expect.expected())
            .build();
    if (wait.isGiven()) {
      if (recording != null) {
        throw new UsageException("--record means nothing beside --wait; leave one of the two out");
      }
      boolean isExpecting = !expect.expected().isNothing();
      return reported.report(
          wait.last(isExpecting, () -> inspection.opened(request, Whoami::diagnose)));
    }
    if (recording != null) {
      RecordedDiagnosis recorded = new RecordedDiagnosis(recording);
      return inspection.opened(request, (here, begun) -> recorded.of(here, begun, reported));
    }
    return reported.report(roleDocument.noted(inspection.diagnose(request)));
  }

  private int askInside() {
    GivenOptions.of(spec)
        .requireOnly(
            "beside --inside",
            "--inside",
            "--pid",
            "--format",
            "--timeout",
            "--run-credential-process",
            "--show-key-ids",
            "--color");
    return inspection.inside().ask(reported.isJson(), reported.shown());
  }
}
