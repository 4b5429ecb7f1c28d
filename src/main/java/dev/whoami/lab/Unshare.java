package dev.whoami.lab;

import dev.whoami.lab.machine.Commands;
import dev.whoami.lab.machine.LabException;
import dev.whoami.lab.machine.Programs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs a command in a new network that has only a loopback device. */
public final class Unshare {
  private final String program;
  private final String flags;

  private Unshare(String program, String flags) {
    this.program = program;
    this.flags = flags;
  }

  /**
   * How this user can create a network; throws LabException with the reason if that is impossible.
   */
  public static Unshare available() {
    return available("n");
  }

  /** Creates a network, and also replaces files of the machine by its own. */
  public static Unshare availableWithMounts() {
    return available("nm");
  }

  private static Unshare available(String namespaces) {
    String program =
        Programs.find("unshare", path())
            .orElseThrow(
                () ->
                    new LabException(
                        "a private network needs the program unshare, which is not here; install"
                            + " util-linux, or leave --private-network away"))
            .getPath();
    Optional<String> asRoot = Commands.errorOf(program, "-" + namespaces, "true");
    if (!asRoot.isPresent()) {
      return new Unshare(program, "-" + namespaces);
    }
    Optional<String> asUser = Commands.errorOf(program, "-r" + namespaces, "true");
    if (!asUser.isPresent()) {
      return new Unshare(program, "-r" + namespaces);
    }
    throw new LabException(
        "this user may not make a private network here ("
            + asUser.get()
            + "); run it as root, in a container with --privileged, or leave --private-network"
            + " away");
  }

  /**
   * Runs a command on this program's terminal, and returns its exit code. The command ends when
   * this program ends.
   */
  public int run(List<String> command) {
    Process process = start(new ProcessBuilder(words(command)).inheritIO());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process), "lab-end"));
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }

  /**
   * Starts a command that prints only errors, into a file. Adds the variables to those of this
   * process.
   */
  public PrivateProcess start(
      List<String> command, Map<String, String> variables, Path complaints, Path pidFile) {
    List<String> words = new ArrayList<>();
    words.addAll(Arrays.asList("/bin/sh", "-c", "echo $$ > \"$0\"; exec \"$@\""));
    words.add(pidFile.toString());
    words.addAll(words(command));
    File nothing = new File("/dev/null");
    ProcessBuilder builder =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectInput(nothing)
            .redirectOutput(complaints.toFile());
    builder.environment().putAll(variables);
    return PrivateProcess.of(start(builder), pidFile);
  }

  private List<String> words(List<String> command) {
    List<String> words = new ArrayList<>(Arrays.asList(program, flags));
    words.addAll(command);
    return words;
  }

  private Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException e) {
      throw new LabException("cannot start " + program + ": " + e.getMessage(), e);
    }
  }

  static String path() {
    String path = System.getenv("PATH");
    return (path == null ? "/usr/bin:/bin" : path) + ":/usr/sbin:/sbin";
  }

  private static void end(Process process) {
    process.destroy();
    try {
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
