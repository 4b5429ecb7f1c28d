package dev.whoami.world.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** The devices that give bytes without end, by their numbers and not by their names. */
final class EndlessDevice {
  private static final List<String> NAMES =
      Collections.unmodifiableList(
          Arrays.asList("/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"));

  private static final Path STANDARD_INPUT = Paths.get("/dev/stdin");

  private static final String WHY_NOT =
      "comes from a device that never ends; give a file, or the output of a program";

  private EndlessDevice() {}

  /** Why standard input is not read, as one clause; empty if it is. */
  static String whyNotInput() {
    return isAt(STANDARD_INPUT) ? WHY_NOT : "";
  }

  /** Whether a path leads to such a device. */
  static boolean isAt(Path path) {
    return isDevice(path) && NAMES.stream().anyMatch(it -> isSame(path, Paths.get(it)));
  }

  private static boolean isSame(Path one, Path other) {
    return isDevice(other) && Objects.equals(number(one), number(other));
  }

  /** Files and folders have the number 0 as well. */
  private static boolean isDevice(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path) && !Files.isDirectory(path);
  }

  private static Object number(Path path) {
    try {
      return Files.getAttribute(path, "unix:rdev");
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
      // Equal to no number.
      return new Object();
    }
  }
}
