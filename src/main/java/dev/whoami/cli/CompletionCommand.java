package dev.whoami.cli;

import dev.whoami.cli.completion.BashCompletion;
import dev.whoami.cli.completion.ZshCompletion;
import dev.whoami.world.output.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the completion for a shell. */
@Command(
    name = "completion",
    description = {
      "The script completes the command whoami. To complete another name, add the line that its"
          + " first comment shows."
    },
    exitCodeList = {"0:the script was printed", "2:wrong usage"},
    footer = {
      "source <(${ROOT-COMMAND-NAME} completion bash)",
      "${ROOT-COMMAND-NAME} completion zsh > ~/.zfunc/_whoami"
    })
final class CompletionCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "SHELL",
      completionCandidates = CompletionValues.Shells.class,
      description = "bash or zsh.")
  private String shell = "";

  @Override
  public Integer call() {
    switch (shell) {
      case "bash":
        Output.standard().report(BashCompletion.script(WhoamiCommandLine.create()));
        return 0;
      case "zsh":
        Output.standard().report(ZshCompletion.script(WhoamiCommandLine.create()));
        return 0;
      default:
        throw new UsageException(
            "completion "
                + shell
                + " is not known"
                + DidYouMean.of(shell, new CompletionValues.Shells()));
    }
  }
}
