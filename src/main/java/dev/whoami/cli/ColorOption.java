package dev.whoami.cli;

import dev.whoami.report.writer.RenderOptions;
import dev.whoami.world.output.Terminal;
import picocli.CommandLine.Option;

/** Whether a report has colors. */
final class ColorOption {
  @Option(
      names = "--color",
      paramLabel = "WHEN",
      completionCandidates = CompletionValues.Colours.class,
      description = "auto (the default), always or never; NO_COLOR is obeyed.")
  private String color = "auto";

  RenderOptions terminal() {
    if (!color.equals("auto") && !color.equals("always") && !color.equals("never")) {
      throw new UsageException(
          "--color " + color + " is not known; use one of: auto, always, never");
    }
    boolean coloured = color.equals("always") || (color.equals("auto") && Terminal.wantsColour());
    RenderOptions options =
        Terminal.isThere() ? RenderOptions.terminal(Terminal.columns()) : RenderOptions.plain();
    return options.coloured(coloured);
  }

  /** As it was asked for. */
  String when() {
    return color;
  }

  RenderOptions file() {
    return RenderOptions.plain();
  }
}
