package dev.whoami.cli;

import dev.whoami.report.writer.RenderOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether a report has colors and whole access key IDs. */
final class OutputOptions {
  @Option(names = "--show-key-ids", description = "Show whole access key IDs.")
  private boolean showsKeyIds;

  @Mixin private final ColorOption color = new ColorOption();

  RenderOptions terminal() {
    return color.terminal().wholeKeyIds(showsKeyIds);
  }

  RenderOptions file() {
    return color.file().wholeKeyIds(showsKeyIds);
  }
}
