package dev.whoami.cli;

import dev.whoami.world.Output;

/**
 * What becomes of a run whose report did not arrive: a diagnosis that nobody got is no good news,
 * so the exit code is not that of the diagnosis.
 */
final class UnwrittenReport {
  private static final int UNWRITTEN = 2;

  /** As a shell tells of a program that SIGPIPE ended, which Java does not let it do. */
  private static final int READER_GONE = 141;

  private UnwrittenReport() {}

  /** The exit code where all that was written has arrived, else another, with the reason. */
  static int exitCode(Output output, int code) {
    if (!output.failure().isPresent()) {
      return code;
    }
    if (output.isReaderGone()) {
      return READER_GONE;
    }
    Output.error()
        .line(
            "whoami: the report could not be written to standard output: "
                + output.failure().get()
                + ". Make room there, or write it elsewhere with --output FILE.");
    return UNWRITTEN;
  }
}
