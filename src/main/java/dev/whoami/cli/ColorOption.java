package dev.whoami.cli;

import dev.whoami.cli.start.OwnCommand;
import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.output.Terminal;
import dev.whoami.world.output.TerminalSize;
import picocli.CommandLine.Option;

/** Whether a report has colors. */
final class ColorOption {
  @Option(
      names = "--color",
      paramLabel = "WHEN",
      completionCandidates = CompletionValues.Colors.class,
      description = "auto (the default), always or never; NO_COLOR is obeyed.")
  private String color = "auto";

  RenderOptions terminal() {
    CompletionValues.check("--color", color, new CompletionValues.Colors());
    boolean colored = color.equals("always") || (color.equals("auto") && Terminal.wantsColor());
    RenderOptions options = Terminal.isThere() ? terminal(Terminal.size()) : RenderOptions.plain();
    return options.colored(colored).startedBy(OwnCommand.here());
  }

  private static RenderOptions terminal(TerminalSize size) {
    return RenderOptions.terminal(size.columns(), size.rows()).linked(Terminal.hasLinks());
  }

  /** The value that the user gave. */
  String when() {
    return color;
  }

  RenderOptions file() {
    return RenderOptions.plain().startedBy(OwnCommand.here());
  }
}
