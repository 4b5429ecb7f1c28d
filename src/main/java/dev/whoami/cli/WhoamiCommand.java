package dev.whoami.cli;

import dev.whoami.Whoami;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.report.Format;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The default command: which identity the code in this container has, why, and the fix. */
@Command(
    name = "whoami",
    description = "Tells which AWS identity the code in this container has, and why.",
    mixinStandardHelpOptions = true,
    versionProvider = WhoamiCommandLine.VersionText.class,
    sortOptions = false,
    subcommands = {
      AttachCommand.class,
      ChainsCommand.class,
      HadoopCommand.class,
      ExplainCommand.class,
      HealthCommand.class,
      LabCommand.class,
      LintCommand.class,
      PsCommand.class,
      ReadCommand.class,
      ReplayCommand.class,
      RolesCommand.class,
      WatchCommand.class
    },
    footer = {
      "",
      "A program that has a configuration of its own (Fluent Bit, Fluentd, Loki,",
      "pgBackRest, s3fs, Kafka Connect, Trino, ...) is found by its process, and the",
      "answer is who that configuration makes it; chains --config reads a file alone.",
      "",
      "Exit codes: 0 no error found and every expectation holds; 1 an error, or an",
      "expectation that does not hold; 2 wrong usage, or a report that could not be",
      "written; 3 a bug in whoami; 141 the reader of standard output has gone."
    })
final class WhoamiCommand implements Callable<Integer> {
  @Mixin private final ReportOptions reported = new ReportOptions();
  @Mixin private final AsOption as = new AsOption();
  @Mixin private final ExpectOptions expect = new ExpectOptions();

  @Mixin private final TerraformOption terraform = new TerraformOption();
  @Mixin private final InspectionOptions inspection = new InspectionOptions();

  @Option(
      names = "--record",
      paramLabel = "DIR",
      description =
          "Write what was seen into DIR, or into one file that ends in .zip, without a secret,"
              + " for a bug report or whoami replay.")
  private @Nullable String recording;

  @Override
  public Integer call() {
    if (reported.first() != Format.TEXT) {
      AgentNotice.tell();
    }
    DiagnosisRequest request =
        terraform.in(as.in(inspection.request())).expecting(expect.expected()).build();
    if (recording != null) {
      return new RecordedDiagnosis(recording).of(inspection.surroundings(), request, reported);
    }
    return reported.report(Whoami.diagnose(inspection.surroundings(), request));
  }
}
