package dev.whoami.report.writer;

import dev.whoami.world.output.Output;

/**
 * The exit code of a run whose report could not be written. It is not that of the diagnosis,
 * because no one has read it.
 */
public final class UnwrittenReport {
  private static final int UNWRITTEN = 2;

  /** 128 + SIGPIPE, as in other programs. Java itself ignores that signal. */
  private static final int READER_GONE = 141;

  private UnwrittenReport() {}

  /**
   * The given exit code if everything was written. Otherwise prints the reason, and returns another
   * code.
   */
  public static int exitCode(Output output, int code) {
    if (!output.failure().isPresent()) {
      return code;
    }
    if (output.isReaderGone()) {
      return READER_GONE;
    }
    Notice.print(
        "whoami: the report could not be written to standard output: "
            + output.failure().get()
            + ". Free some space, or write it elsewhere with --output FILE.");
    return UNWRITTEN;
  }
}
