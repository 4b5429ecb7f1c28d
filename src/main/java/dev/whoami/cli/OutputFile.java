package dev.whoami.cli;

import dev.whoami.world.Output;
import dev.whoami.world.ReportFile;

/** The file of --output, or standard output for "-". */
final class OutputFile {
  private static final String STANDARD_OUTPUT = "-";

  private OutputFile() {}

  /** Whether the report goes to a file, so that standard output is free for the text. */
  static boolean isFile(@org.jspecify.annotations.Nullable String name) {
    return name != null && !name.equals(STANDARD_OUTPUT);
  }

  static void write(String name, String text) {
    if (name.equals(STANDARD_OUTPUT)) {
      Output.standard().report(text);
      return;
    }
    ReportFile.write(name, text)
        .ifPresent(
            why -> {
              throw new UsageException(
                  "--output "
                      + name
                      + " cannot be written: "
                      + why
                      + "; name a file in a folder that exists, that this user can write to, and"
                      + " that has space left");
            });
  }
}
