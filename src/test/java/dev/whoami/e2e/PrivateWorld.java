package dev.whoami.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A world on the real addresses, in a private network of its own, in which a test runs commands.
 */
final class PrivateWorld {
  /** None of them hangs; the machine may be busy. */
  private static final long LONGEST_SECONDS = 600;

  /** How often a command is run again that had too little time or CPU. */
  private static final int TRIES = 10;

  /** A longer time in seconds cannot be given. */
  private static final int MOST = 600;

  private static final String FLAG = flag();

  /** A Java that starts in a network without any address does without IPv6. */
  static final List<String> IN_A_NETWORK =
      List.of("unshare", FLAG, "sh", "-c", "ip link set lo up && exec \"$@\"", "sh");

  /**
   * Where each JVM counts what it does, by its number and not by its container. One that finds the
   * file of a test beside it locked says so on standard output.
   */
  private static final String OWN_FIGURES =
      "figures=/tmp/hsperfdata_$(id -un); mkdir -p $figures &&"
          + " mount -t tmpfs -o mode=755 none $figures";

  private final List<String> words;

  private PrivateWorld(List<String> words) {
    this.words = words;
  }

  /** The world of these words, which {@link WorldMain} explains. */
  static PrivateWorld of(String... words) {
    if (FLAG.isEmpty()) {
      System.err.println("SKIPPED: private networks are not allowed here (unshare -n fails)");
    }
    assumeTrue(!FLAG.isEmpty(), "private networks are not allowed here (unshare -n fails)");
    return new PrivateWorld(List.of(words));
  }

  /** Runs the jar as it was built. */
  Run whoami(String... arguments) {
    return run(with(start(), arguments));
  }

  /**
   * The same with this time limit. A run that had too little time or CPU says so, and proves
   * nothing: it is made again, with twice the time.
   */
  Run finished(int seconds, String... arguments) {
    return finished(seconds, limit -> whoami(with(limit, arguments)), Run::stdout);
  }

  /** The same in a network of nothing but lo, for a command that brings a world of its own. */
  static Run finishedAlone(int seconds, String... arguments) {
    of();
    return finished(
        seconds,
        limit -> inFolder(folder -> alone(with(start(), with(limit, arguments)), folder)),
        Run::stdout);
  }

  /** A diagnosis that the lab makes and judges. */
  static Run of(LabRequest lab, String limit) {
    of();
    return inFolder(
        folder -> {
          List<String> options = List.of("--timeout=" + limit, "--color=auto");
          return new Run(WorldKeeper.run(lab, options, start(), folder), folder);
        });
  }

  /** One run of the jar, which makes a world of its own. */
  static Run alone(String... arguments) {
    of();
    return inFolder(folder -> alone(with(start(), arguments), folder));
  }

  /** The first of some runs with longer and longer limits whose report does not say WHO003. */
  static <T> T finished(int seconds, Function<String, T> run, Function<T, String> report) {
    T last = run.apply(seconds + "s");
    for (int i = 1; i < TRIES && report.apply(last).contains("WHO003"); i++) {
      last = run.apply(Math.min(seconds << i, MOST) + "s");
    }
    return last;
  }

  static String[] with(String limit, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--timeout", limit));
    return all.toArray(new String[0]);
  }

  static List<String> with(List<String> command, String... arguments) {
    List<String> all = new ArrayList<>(command);
    Collections.addAll(all, arguments);
    return all;
  }

  /** How the jar is started where a test is not about that. */
  static List<String> start() {
    return with(javaOfWhoami(), "-jar", jar());
  }

  /** The same without the jar. */
  static List<String> javaOfWhoami() {
    return with(briefJava(), ClassArchive.options().toArray(new String[0]));
  }

  /**
   * Java for a second of work: the first compiler is enough, and leaves more of the CPU to the
   * tests beside it.
   */
  static List<String> briefJava() {
    return List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
  }

  /** The start in the words of a shell. */
  static String startInShell() {
    return inShell(start());
  }

  static String inShell(List<String> words) {
    return words.stream().map(it -> "'" + it + "'").collect(Collectors.joining(" "));
  }

  /** The jar as it was built. */
  static String jar() {
    return Path.of(System.getProperty("whoami.jar", "target/whoami.jar")).toString();
  }

  Run run(String... command) {
    return run(List.of(command));
  }

  /** A script for a shell that is PID 1 of processes of its own, which only root can make. */
  Run runAsPidOne(List<String> script) {
    return run(
        "unshare",
        "--pid",
        "--fork",
        "--mount-proc",
        "--kill-child",
        "sh",
        "-c",
        OWN_FIGURES + "\n" + String.join("\n", script));
  }

  private Run run(List<String> command) {
    return inFolder(folder -> run(command, folder));
  }

  /** With a folder that is gone afterwards. */
  private static Run inFolder(RunInFolder run) {
    try {
      Path folder = Files.createTempDirectory("whoami-world-");
      try {
        return run.in(folder);
      } finally {
        for (String each : List.of("out", "err")) {
          Files.deleteIfExists(folder.resolve(each));
        }
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Run run(List<String> command, Path folder) throws IOException {
    return new Run(WorldKeeper.run(words, command, folder), folder);
  }

  private static Run alone(List<String> command, Path folder) throws IOException {
    List<String> line = new ArrayList<>(IN_A_NETWORK);
    line.addAll(command);
    int exit = exitOf(line, folder);
    String out = Files.readString(folder.resolve("out"));
    String err = Files.readString(folder.resolve("err"));
    return new Run(exit, out, err, 0, Map.of(), List.of(), "");
  }

  /** What it says is in the files "out" and "err" of the folder. */
  private static int exitOf(List<String> line, Path folder) throws IOException {
    return await(
        new ProcessBuilder(line)
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile())
            .start());
  }

  private static int await(Process process) {
    try {
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.destroy();
        throw new IllegalStateException("the command had not ended after ten minutes");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** How this user may make a private network; empty where it may not. */
  static String flag() {
    for (String flag : List.of("-n", "-rn")) {
      try {
        if (new ProcessBuilder("unshare", flag, "ip", "link").start().waitFor() == 0) {
          return flag;
        }
      } catch (IOException notHere) {
        return "";
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return "";
      }
    }
    return "";
  }

  /** A command that is run with a folder of its own. */
  private interface RunInFolder {
    Run in(Path folder) throws IOException;
  }

  /** What came of a command: the requests are by endpoint, the secrets may be seen nowhere. */
  record Run(
      int exit,
      String stdout,
      String stderr,
      long elapsedMillis,
      Map<String, List<String>> requests,
      List<String> secrets,
      String home) {
    /** Said in the files "out" and "err" of the folder. */
    Run(WorldKeeper.Answer answer, Path folder) throws IOException {
      this(
          answer.exit,
          Files.readString(folder.resolve("out")),
          Files.readString(folder.resolve("err")),
          answer.elapsedMillis,
          answer.requests,
          answer.secrets,
          answer.home);
    }

    /** The requests that one endpoint got. */
    List<String> requestsOf(String endpoint) {
      return requests.getOrDefault(endpoint, List.of());
    }
  }
}
