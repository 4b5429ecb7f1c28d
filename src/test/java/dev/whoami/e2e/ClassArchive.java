package dev.whoami.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Java's own classes that whoami needs, laid out in memory once for all runs of these tests: that
 * saves a sixth of the CPU time of a run. Those of whoami itself are loaded from the jar as ever.
 *
 * @see <a href="https://openjdk.org/jeps/350">JEP 350</a>
 */
final class ClassArchive {
  /** None where it cannot be made: then Java goes without. */
  private static final List<String> OPTIONS = options(made());

  private ClassArchive() {}

  /** What Java is to be started with. */
  static List<String> options() {
    return OPTIONS;
  }

  private static List<String> options(Path archive) {
    // Java continues without one that another user may not read; it need not say so.
    return Files.exists(archive)
        ? List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto", "-Xlog:disable")
        : List.of();
  }

  /** By a run in a network of its own, where it asks and nothing answers. */
  private static Path made() {
    try {
      Path folder = Files.createTempDirectory("whoami-classes-");
      Path archive = folder.resolve("whoami.jsa");
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> remove(archive, folder), "classes-end"));
      List<String> line = new ArrayList<>(PrivateWorld.IN_A_NETWORK);
      line.addAll(PrivateWorld.briefJava());
      line.add("-XX:ArchiveClassesAtExit=" + archive);
      line.addAll(List.of("-jar", PrivateWorld.jar(), "--quiet"));
      new ProcessBuilder(line)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(10, TimeUnit.MINUTES);
      return archive;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void remove(Path archive, Path folder) {
    try {
      Files.deleteIfExists(archive);
      Files.delete(folder);
    } catch (IOException inUse) {
      System.err.println("could not delete " + folder + ": " + inUse);
    }
  }
}
