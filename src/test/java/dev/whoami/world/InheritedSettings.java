package dev.whoami.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The environment variables or system properties of a scenario, by their names: NAME=VALUE sets one
 * anew, and -NAME unsets one that is inherited.
 */
final class InheritedSettings {
  private InheritedSettings() {}

  static void change(Map<String, String> inherited, Path file) throws IOException {
    for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      if (line.startsWith("-")) {
        if (inherited.remove(line.substring(1)) == null) {
          throw new IllegalArgumentException(file + ": " + line + " unsets what is not inherited");
        }
      } else if (!line.isBlank() && !line.startsWith("#")) {
        inherited.put(line.split("=", 2)[0], line);
      }
    }
  }
}
