package dev.whoami.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that the lab passes to whoami unchanged. */
final class PassedOptions {
  @Option(names = "--all-fixes", description = "Passed to whoami.")
  private boolean allFixes;

  @Option(names = "--verbose", description = "Passed to whoami.")
  private boolean isVerbose;

  @Option(names = "--quiet", hidden = true, description = "Passed to whoami.")
  private boolean isQuiet;

  /** Throws UsageException if the options exclude each other, or this format. */
  void requireFitting(String format) {
    FormatNames.terminal(format, isQuiet);
    FormatNames.requireOneLength(isQuiet, isVerbose, allFixes);
  }

  /** The given options, each as one word of a command line. */
  List<String> words() {
    List<String> options = new ArrayList<>();
    if (allFixes) {
      options.add("--all-fixes");
    }
    if (isVerbose) {
      options.add("--verbose");
    }
    if (isQuiet) {
      options.add("--quiet");
    }
    return options;
  }
}
