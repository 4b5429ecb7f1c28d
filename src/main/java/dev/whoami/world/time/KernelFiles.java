package dev.whoami.world.time;

import dev.whoami.world.file.BoundedFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The short files with Linux's counters of this process and its control group. */
public final class KernelFiles {
  private final Path root;

  /** Reads files below this root folder. */
  public KernelFiles(Path root) {
    this.root = root;
  }

  /** The text of the file; empty if there is none. */
  String text(String path) {
    return BoundedFile.read(root.resolve(path).toString(), StandardCharsets.ISO_8859_1)
        .text()
        .trim();
  }

  /** The number in the line that begins with this name; 0 if there is none. */
  public static long figure(String text, String name) {
    for (String line : text.split("\n", -1)) {
      if (line.startsWith(name + " ")) {
        return number(line.substring(name.length() + 1));
      }
    }
    return 0;
  }

  boolean isThere(String path) {
    return Files.exists(root.resolve(path));
  }

  /** A text that is not a number counts as 0. */
  static long number(String text) {
    try {
      return Long.parseLong(text.trim());
    } catch (NumberFormatException none) {
      return 0;
    }
  }
}
