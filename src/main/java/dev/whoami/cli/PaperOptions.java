package dev.whoami.cli;

import dev.whoami.report.Paper;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a report is shown: colour, and how much of an access key ID. */
final class PaperOptions {
  @Option(names = "--show-key-ids", description = "Show access key IDs as a whole.")
  private boolean showsKeyIds;

  @Mixin private final ColourOption colour = new ColourOption();

  Paper terminal() {
    return colour.terminal().wholeKeyIds(showsKeyIds);
  }

  Paper file() {
    return colour.file().wholeKeyIds(showsKeyIds);
  }
}
