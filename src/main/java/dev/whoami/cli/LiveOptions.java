package dev.whoami.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Options of a live diagnosis that mean nothing for a recording. They are declared only for a clear
 * error.
 */
final class LiveOptions {
  @Option(names = "--pid", paramLabel = "N", hidden = true)
  private @Nullable String pid;

  @Option(names = "--timeout", paramLabel = "TIME", hidden = true)
  private @Nullable String timeout;

  @Option(names = "--record", paramLabel = "PATH", hidden = true)
  private @Nullable String recording;

  @Option(names = "--offline", hidden = true)
  private boolean offline;

  @Option(names = "--run-credential-process", hidden = true)
  private boolean runsCredentialProcess;

  void requireNone() {
    refuse("--pid", pid != null);
    refuse("--timeout", timeout != null);
    refuse("--record", recording != null);
    refuse("--offline", offline);
    refuse("--run-credential-process", runsCredentialProcess);
  }

  private static void refuse(String option, boolean isGiven) {
    if (isGiven) {
      throw new UsageException(
          option
              + " is for a live diagnosis; for a recording, whoami asks and sends nothing. Remove"
              + " the option");
    }
  }
}
