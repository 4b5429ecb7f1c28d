package dev.whoami.cli;

import dev.whoami.Whoami;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.report.FindingHere;
import dev.whoami.report.writer.TerminalMarkdown;
import dev.whoami.world.Surroundings;
import dev.whoami.world.output.Output;
import dev.whoami.world.work.Crash;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Prints the page of a finding, and where the finding is present here, its fix with the names of
 * here; or the list of all findings.
 */
@Command(
    name = "explain",
    description = "Explain a finding: what it means, its proof, the fix.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Where the finding is present in this container, its fix follows in every form,",
      "with the names that are known here; --offline prints the page alone."
    })
final class ExplainCommand implements Callable<Integer> {
  private static final String QUICK = "2s";

  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      completionCandidates = CompletionValues.Codes.class,
      description = "The finding, such as WHO101; without it, all are listed.")
  private @Nullable String code;

  @Mixin private final TerraformOption terraform = new TerraformOption();
  @Mixin private final InspectionOptions inspection = new InspectionOptions();
  @Mixin private final ColorOption colour = new ColorOption();

  @Override
  public Integer call() {
    if (code == null) {
      Output.standard().report(TerminalMarkdown.list(FindingPages.lines(), colour.terminal()));
      return 0;
    }
    String page =
        FindingPages.page(code)
            .orElseThrow(
                () ->
                    new UsageException(
                        "explain " + code + ": no such finding; whoami explain lists them all"));
    Output.standard().report(TerminalMarkdown.render(page, colour.terminal()));
    if (!inspection.isOffline()) {
      FindingPages.rule(code).ifPresent(it -> explainHere(it.name()));
    }
    return 0;
  }

  /** The page stands, whatever becomes of the inspection. */
  private void explainHere(String finding) {
    Surroundings here = inspection.surroundings();
    DiagnosisRequest request = terraform.in(inspection.request(QUICK)).build();
    try {
      Diagnosis diagnosis = Whoami.diagnose(here, request);
      Output.standard().report(FindingHere.text(finding, diagnosis, colour.terminal()));
    } catch (RuntimeException | Error bug) {
      Output.error()
          .line(
              "whoami: this container could not be inspected, a bug of whoami: "
                  + Crash.describe(bug));
    }
  }
}
