package dev.whoami;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.opentest4j.AssertionFailedError;

/**
 * The golden files of a test: what is said must stand in them, or with -Dupdate is written into
 * them, and the run says at its end which ones it rewrote.
 */
public final class Goldens {
  private final String test;
  private final boolean update;
  private final Set<Path> rewritten = new ConcurrentSkipListSet<>();

  Goldens(String test, boolean update) {
    this.test = test;
    this.update = update;
  }

  /** Those of this test, as the command line wants it. */
  public static Goldens of(Class<?> test) {
    return new Goldens(test.getSimpleName(), System.getProperty("update") != null);
  }

  /** Whether a test has to make sure that what it hands over deserves to be golden. */
  boolean areRewritten() {
    return update;
  }

  public void compare(Path golden, String actual) throws IOException {
    compare(golden, "", actual, "");
  }

  /**
   * The same where the file holds the difference from an inherited text, and one more property
   * keeps the command that rewrites it to this file.
   */
  void compare(Path golden, String inherited, String actual, String property) throws IOException {
    if (update) {
      write(golden, Difference.of(inherited, actual));
    }
    assertThat(golden).exists();
    String told = Files.readString(golden);
    String expected = Difference.applied(inherited, told);
    if (!actual.equals(expected)) {
      String command = "mvn -q test -Dtest=" + test + property + " -Dupdate";
      throw new AssertionFailedError(
          golden
              + (expected.equals(told) ? ":" : ", with what it inherits, line ")
              + firstDifference(expected, actual)
              + "Where that is right: "
              + command,
          expected,
          actual);
    }
  }

  private void write(Path golden, String told) throws IOException {
    if (!(Files.exists(golden) && Files.readString(golden).equals(told))) {
      Files.writeString(golden, told);
      rewritten.add(golden);
    }
  }

  /** The whole of both is in the exception, for whatever shows them side by side. */
  private static String firstDifference(String expected, String actual) {
    List<String> old = List.of(expected.split("\n", -1));
    List<String> now = List.of(actual.split("\n", -1));
    int line = 0;
    while (line < Math.min(old.size(), now.size()) && old.get(line).equals(now.get(line))) {
      line++;
    }
    return (line + 1)
        + " is the first line that differs.\n  expected: "
        + lineOf(old, line)
        + "\n  now:      "
        + lineOf(now, line)
        + "\n";
  }

  private static String lineOf(List<String> lines, int number) {
    return number < lines.size() ? lines.get(number) : "(none)";
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
