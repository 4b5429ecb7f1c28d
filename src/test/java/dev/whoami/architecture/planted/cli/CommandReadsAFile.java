package dev.whoami.architecture.planted.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;

/** Breaks the rule: the command line writes one file, and reads none. */
final class CommandReadsAFile {
  private CommandReadsAFile() {}

  static long read() throws IOException {
    return Files.size(Paths.get("/dev/null"));
  }
}
