package dev.whoami.world.program;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * This program once more, on the same Java and with the same streams, but with a bounded heap. A
 * jar cannot name options of Java for itself, and a heap cannot be bounded once Java runs.
 */
public final class SecondJvm {
  private static final String MAIN = "dev.whoami.launcher.Boot";
  private static final String MARK = "whoami.second";

  /** Java 8 lacks none of these; another Java than HotSpot may. */
  private static final List<String> OPTIONS =
      Arrays.asList(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-D" + MARK + "=true");

  private SecondJvm() {}

  /** Whether this process is one. */
  public static boolean isThis() {
    return Boolean.getBoolean(MARK);
  }

  /** Runs it to its end, and returns its exit code; empty if it cannot be started. */
  public static Optional<Integer> run(int heapMebibytes, String option, List<String> arguments) {
    List<String> words = new ArrayList<>();
    words.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    words.addAll(OPTIONS);
    words.add("-Xmx" + heapMebibytes + "m");
    words.add(option);
    words.addAll(Arrays.asList("-cp", System.getProperty("java.class.path", "."), MAIN));
    words.addAll(arguments);
    try {
      return Optional.of(ended(new ProcessBuilder(words).inheritIO().start()));
    } catch (IOException notStarted) {
      return Optional.empty();
    }
  }

  /** Whoever ends this process means the second one. */
  private static int ended(Process second) {
    Thread end = new Thread(second::destroy, "end-second-jvm");
    Runtime.getRuntime().addShutdownHook(end);
    while (true) {
      try {
        int code = second.waitFor();
        Runtime.getRuntime().removeShutdownHook(end);
        return code;
      } catch (InterruptedException again) {
        // Only its end counts, and the limit of time holds in it as well.
      }
    }
  }
}
