package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The golden files of a run: what is said must stand in them, or with -Dupdate is written into
 * them, and the run says at its end which ones it rewrote.
 */
final class Goldens {
  private final boolean update;
  private final Set<Path> rewritten = new ConcurrentSkipListSet<>();

  Goldens(boolean update) {
    this.update = update;
  }

  /** As the command line wants it. */
  static Goldens ofThisRun() {
    return new Goldens(System.getProperty("update") != null);
  }

  /** Whether a test has to make sure that what it hands over deserves to be golden. */
  boolean areRewritten() {
    return update;
  }

  void compare(Path golden, String actual) throws IOException {
    if (update && !(Files.exists(golden) && Files.readString(golden).equals(actual))) {
      Files.writeString(golden, actual);
      rewritten.add(golden);
    }
    assertThat(golden).exists();
    assertThat(actual).as("%s", golden).isEqualTo(Files.readString(golden));
  }

  /** A line for each file that was rewritten; empty in a run that only compares. */
  String summary() {
    if (!update) {
      return "";
    }
    StringBuilder lines = new StringBuilder("golden files rewritten: " + rewritten.size() + "\n");
    rewritten.forEach(each -> lines.append("  ").append(each).append('\n'));
    return lines.toString();
  }
}
