package dev.whoami.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the lab that are whoami's own: they are passed to it as they are. */
final class PassedOptions {
  @Option(names = "--all-fixes", description = "Passed to whoami.")
  private boolean allFixes;

  @Option(names = "--verbose", description = "Passed to whoami.")
  private boolean isVerbose;

  @Option(names = "--quiet", description = "Passed to whoami.")
  private boolean isQuiet;

  @Option(names = "--timeout", paramLabel = "TIME", description = "Passed to whoami.")
  private @Nullable String timeout;

  boolean isQuiet() {
    return isQuiet;
  }

  boolean hasTimeout() {
    return timeout != null;
  }

  /** Those that are given, each as one word of a command line. */
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
    if (timeout != null) {
      options.add("--timeout=" + timeout);
    }
    return options;
  }
}
