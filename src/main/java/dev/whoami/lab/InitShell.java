package dev.whoami.lab;

import dev.whoami.lab.machine.CleanEnvironment;
import dev.whoami.lab.machine.LabException;
import dev.whoami.lab.machine.Programs;
import dev.whoami.lab.machine.ShellText;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * Runs a command in a world, below a shell that stands for PID 1. The shell has the variables that
 * the platform gave to the container; the command has those that were not lost.
 */
public final class InitShell {
  /** A program recognizes the shell for PID 1 by this variable and by its name. */
  static final String VARIABLE = "WHOAMI_LAB_INIT";

  static final String NAME = "whoami-lab";

  /** Reads the command's environment from a file, because every user can read a command line. */
  private static final String SCRIPT =
      ". \"$1\"; echo $$ > \"$2\"; shift 2; "
          + VARIABLE
          + "=$$; export "
          + VARIABLE
          + "; \"$@\"; exit $?";

  private final RunningWorld world;
  private final Map<String, String> kept;

  private InitShell(RunningWorld world, Map<String, String> kept) {
    this.world = world;
    this.kept = kept;
  }

  public static InitShell in(RunningWorld world) {
    return new InitShell(world, CleanEnvironment.of(System.getenv()));
  }

  /** A shell with the variables that an image gives to every process of its container. */
  public static InitShell in(RunningWorld world, Map<String, String> image) {
    return new InitShell(world, image);
  }

  /** Runs a command on this program's terminal, and returns its exit code. */
  public int run(List<String> command) {
    return await(start(command, it -> it.redirectOutput(ProcessBuilder.Redirect.INHERIT)));
  }

  /** Runs a command, and also copies its standard output to this stream. */
  public int run(List<String> command, OutputStream copy) {
    Process process = start(command, it -> it.redirectOutput(ProcessBuilder.Redirect.PIPE));
    byte[] part = new byte[8192];
    try (InputStream out = process.getInputStream()) {
      for (int n = out.read(part); n >= 0; n = out.read(part)) {
        copy.write(part, 0, n);
      }
    } catch (IOException e) {
      throw new LabException("what " + command.get(0) + " says cannot be read: " + e, e);
    }
    return await(process);
  }

  /**
   * Runs a command without input for at most this time. Returns its exit code; empty if it had to
   * be ended. Its standard output and errors go to a file.
   */
  public Optional<Integer> run(List<String> command, Path output, Duration longest) {
    File nothing = new File("/dev/null");
    ProcessBuilder.Redirect file = ProcessBuilder.Redirect.to(output.toFile());
    Process process =
        start(
            command,
            it -> it.redirectInput(nothing).redirectOutput(file).redirectErrorStream(true));
    try {
      if (process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.of(await(process));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
    endIn(world);
    await(process);
    return Optional.empty();
  }

  /** Ends every process that still runs in a world. */
  static void endIn(RunningWorld world) {
    try {
      byte[] pid = Files.readAllBytes(pidFile(world));
      StartedProcesses.end(new String(pid, StandardCharsets.US_ASCII).trim());
    } catch (IOException nothingRuns) {
      return;
    }
  }

  private Process start(List<String> command, UnaryOperator<ProcessBuilder> redirected) {
    requireCommand(command.get(0));
    try {
      Path script = world.scratch("process.env");
      Files.write(script, difference().getBytes(StandardCharsets.UTF_8));
      List<String> words = new ArrayList<>(Arrays.asList("/bin/sh", "-c", SCRIPT, NAME));
      words.add(script.toString());
      words.add(pidFile(world).toString());
      words.addAll(command);
      ProcessBuilder shell = redirected.apply(new ProcessBuilder(words).inheritIO());
      shell.environment().clear();
      shell.environment().putAll(kept);
      shell.environment().put("HOME", world.home().toString());
      shell.environment().putAll(world.initVariables());
      return shell.start();
    } catch (IOException e) {
      throw new LabException("cannot start " + command.get(0) + ": " + e.getMessage(), e);
    }
  }

  private String difference() {
    return ShellText.difference(world.initVariables(), world.variables());
  }

  private int await(Process process) {
    try {
      int exit = process.waitFor();
      Files.deleteIfExists(pidFile(world));
      return exit;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    } catch (IOException e) {
      throw new LabException("cannot remove a file of this run: " + e, e);
    }
  }

  private void requireCommand(String name) {
    boolean exists =
        name.contains("/")
            ? new File(name).canExecute()
            : Programs.find(name, kept.getOrDefault("PATH", "")).isPresent();
    if (!exists) {
      throw new LabException(
          "there is no command "
              + name
              + (name.contains("/") ? " to execute" : " on the PATH")
              + "; give one that exists behind --");
    }
  }

  private static Path pidFile(RunningWorld world) {
    return world.scratch("init.pid");
  }
}
