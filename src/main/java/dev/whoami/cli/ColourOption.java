package dev.whoami.cli;

import dev.whoami.report.Paper;
import dev.whoami.world.Terminal;
import picocli.CommandLine.Option;

/** On what a report is shown, and whether in colour. */
final class ColourOption {
  @Option(
      names = "--color",
      paramLabel = "WHEN",
      completionCandidates = Candidates.Colours.class,
      description = "auto (the default), always or never; NO_COLOR is obeyed.")
  private String color = "auto";

  Paper terminal() {
    if (!color.equals("auto") && !color.equals("always") && !color.equals("never")) {
      throw new UsageException("--color " + color + " is not one of auto, always, never");
    }
    boolean coloured = color.equals("always") || (color.equals("auto") && Terminal.wantsColour());
    Paper paper = Terminal.isThere() ? Paper.terminal(Terminal.columns()) : Paper.plain();
    return paper.coloured(coloured);
  }

  Paper file() {
    return Paper.plain();
  }
}
