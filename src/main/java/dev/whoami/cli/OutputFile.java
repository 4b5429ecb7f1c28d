package dev.whoami.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Paths;

/** The file that --output names. */
final class OutputFile {
  private OutputFile() {}

  static void write(String file, String text) {
    try {
      Files.write(Paths.get(file), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException | InvalidPathException unwritable) {
      throw new UsageException(
          "--output "
              + file
              + " cannot be written; name a file in a folder that exists and that this user may"
              + " write to");
    }
  }
}
