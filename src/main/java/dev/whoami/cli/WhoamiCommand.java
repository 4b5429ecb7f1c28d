package dev.whoami.cli;

import dev.whoami.Whoami;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.report.Format;
import dev.whoami.report.RenderOptions;
import dev.whoami.report.Report;
import dev.whoami.world.Output;
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
    versionProvider = Main.VersionText.class,
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
      RolesCommand.class,
      WatchCommand.class
    },
    footer = {
      "",
      "Exit codes: 0 no error found and every expectation holds; 1 an error, or an",
      "expectation that does not hold; 2 wrong usage, or a report that could not be",
      "written; 3 a bug in whoami; 141 the reader of standard output has gone."
    })
final class WhoamiCommand implements Callable<Integer> {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = FormatNames.class,
      description = "${COMPLETION-CANDIDATES}; text is the default.")
  private String format = "text";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the report to FILE in that format; the terminal gets the text.")
  private @Nullable String output;

  @Mixin private final AsOption as = new AsOption();
  @Mixin private final ExpectOptions expect = new ExpectOptions();

  @Mixin private final TerraformOption terraform = new TerraformOption();
  @Mixin private final InspectionOptions inspection = new InspectionOptions();
  @Mixin private final OutputOptions shown = new OutputOptions();

  @Option(
      names = "--all-fixes",
      description = "Print every form of each fix; else the one that fits.")
  private boolean allFixes;

  @Option(names = "--verbose", description = "Print everything, with every check.")
  private boolean verbose;

  @Option(names = "--quiet", description = "One line: kind, certainty, ARN, source, findings.")
  private boolean quiet;

  @Override
  public Integer call() {
    Format chosen = FormatNames.parse(format);
    Format first = FormatNames.terminal(OutputFile.isFile(output) ? "text" : format, quiet);
    if (first != Format.TEXT) {
      AgentNotice.tell();
    }
    RenderOptions options = shown.terminal().verbose(verbose).allFixes(allFixes);
    DiagnosisRequest request =
        terraform.in(as.in(inspection.request())).expecting(expect.expected()).build();
    Diagnosis diagnosis = Whoami.diagnose(inspection.surroundings(), request);
    Report report = first.report(diagnosis, options);
    Output.standard().report(report.text());
    if (output != null && OutputFile.isFile(output)) {
      RenderOptions written = shown.file().verbose(verbose).allFixes(allFixes);
      OutputFile.write(output, chosen.render(diagnosis, written));
    }
    return report.exitCode();
  }
}
