package dev.whoami.architecture.planted.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

/** Breaks the rule: what --output names is written by world; it may end the program. */
final class CommandWritesAFile {
  private CommandWritesAFile() {}

  static void write() throws IOException {
    Path written = Files.write(Paths.get("/dev/null"), new byte[0]);
    System.exit(written.getNameCount());
  }
}
