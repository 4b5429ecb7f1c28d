package dev.whoami.cli;

import dev.whoami.Whoami;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.diagnosis.fix.FindingPage;
import dev.whoami.diagnosis.fix.Names;
import dev.whoami.inspect.DiagnosisRequest;
import dev.whoami.report.FindingHere;
import dev.whoami.report.writer.TerminalMarkdown;
import dev.whoami.rule.Rules;
import dev.whoami.rule.part.KnownNames;
import dev.whoami.world.Surroundings;
import dev.whoami.world.output.Output;
import dev.whoami.world.work.Crash;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Prints the page of a finding with the names of here, and where the finding is present here, its
 * fix; or the list of all findings.
 */
@Command(
    name = "explain",
    description = "Explain a finding: what it means, its proof, the fix.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The commands of the page have the names that are known here. Where the finding is",
      "present in this container, its fix follows in every form; --offline looks for neither."
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
  @Mixin private final ColorOption color = new ColorOption();

  @Override
  public Integer call() {
    if (code == null) {
      Output.standard().report(TerminalMarkdown.list(FindingPages.lines(), color.terminal()));
      return 0;
    }
    FindingPage page =
        FindingPages.page(code)
            .orElseThrow(
                () ->
                    new UsageException(
                        "explain " + code + ": no such finding; whoami explain lists them all"));
    Optional<Rules> rule = FindingPages.rule(code);
    if (rule.isPresent() && !inspection.isOffline()) {
      explainHere(page, rule.get().name());
    } else {
      print(page, Names.NONE);
    }
    return 0;
  }

  private void print(FindingPage page, Names names) {
    Output.standard()
        .report(TerminalMarkdown.render(page.text(OwnCommand.here().in(names)), color.terminal()));
  }

  /** The page stands, whatever becomes of the inspection. */
  private void explainHere(FindingPage page, String finding) {
    Surroundings here = inspection.surroundings();
    DiagnosisRequest request = terraform.in(inspection.request(QUICK)).build();
    Names names = Names.NONE;
    String found = "";
    try {
      Diagnosis diagnosis = Whoami.diagnose(here, request);
      found = FindingHere.text(finding, diagnosis, color.terminal());
      names = KnownNames.in(diagnosis.examination());
    } catch (RuntimeException | Error bug) {
      Output.error()
          .line(
              "whoami: this container could not be inspected, a bug of whoami: "
                  + Crash.describe(bug));
    }
    print(page, names);
    Output.standard().report(found);
  }
}
