package dev.whoami.architecture.planted.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Paths;

/** Breaks the rule: a file that no witness wrote down. */
final class ReadsAFile {
  private ReadsAFile() {}

  static int read() throws IOException {
    return Files.readAllBytes(Paths.get("/dev/null")).length;
  }
}
