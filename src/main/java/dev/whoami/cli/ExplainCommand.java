package dev.whoami.cli;

import dev.whoami.report.TerminalMarkdown;
import dev.whoami.world.Output;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints the page of a finding, or the list of all of them. */
@Command(
    name = "explain",
    description = "Explain a finding: what it means, its proof, the fix.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "CODE",
      completionCandidates = CompletionValues.Codes.class,
      description = "The finding, such as WHO101; without it, all are listed.")
  private @Nullable String code;

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
    return 0;
  }
}
