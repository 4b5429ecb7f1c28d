package dev.whoami.lab;

import dev.whoami.lab.machine.ForeignVariables;
import dev.whoami.lab.machine.ShellText;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Prints the variables that make a shell a part of a world, and keeps the world running. */
public final class PrintedEnvironment {
  private static final List<String> ALWAYS =
      Collections.unmodifiableList(
          Arrays.asList(
              "AWS_ACCESS_KEY_ID",
              "AWS_SECRET_ACCESS_KEY",
              "AWS_SESSION_TOKEN",
              "AWS_PROFILE",
              "AWS_ROLE_ARN",
              "AWS_WEB_IDENTITY_TOKEN_FILE",
              "AWS_SHARED_CREDENTIALS_FILE",
              "AWS_CONFIG_FILE",
              "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI",
              "AWS_CONTAINER_CREDENTIALS_FULL_URI"));

  private final RunningWorld world;
  private final Map<String, String> ambient;

  private PrintedEnvironment(RunningWorld world, Map<String, String> ambient) {
    this.world = world;
    this.ambient = ambient;
  }

  public static PrintedEnvironment of(RunningWorld world) {
    return of(world, System.getenv());
  }

  /** For a shell whose environment differs from this program's. */
  static PrintedEnvironment of(RunningWorld world, Map<String, String> ambient) {
    return new PrintedEnvironment(world, ambient);
  }

  /** Prints the commands and serves until this program is interrupted. */
  public void serve(PrintStream out) {
    out.print(text());
    out.flush();
    world.awaitEnd();
  }

  public String text() {
    return "# Served until you press Ctrl-C here, or: kill " + pid() + "\n" + commands();
  }

  /** The commands that make a shell part of the world. */
  String commands() {
    StringBuilder text = new StringBuilder();
    for (String name : unwanted()) {
      text.append("unset ").append(name).append('\n');
    }
    text.append(ShellText.export("HOME", world.home().toString())).append('\n');
    text.append(ShellText.difference(Collections.emptyMap(), world.variables()));
    return text.toString();
  }

  private Set<String> unwanted() {
    Set<String> names = new TreeSet<>(ALWAYS);
    for (String name : ambient.keySet()) {
      if (ForeignVariables.has(name)) {
        names.add(name);
      }
    }
    names.removeAll(world.variables().keySet());
    return names;
  }

  private static String pid() {
    try {
      return Paths.get("/proc/self").toRealPath().getFileName().toString();
    } catch (IOException noProc) {
      return "the process of this program";
    }
  }
}
