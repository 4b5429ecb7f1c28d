package dev.whoami.lab.machine;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The command line that starts whoami once more, on the same Java. */
public final class ThisProgram {
  private static final String MAIN = "dev.whoami.launcher.Boot";

  private ThisProgram() {}

  /** Starts it for little work: one compiler is enough for a second. */
  public static List<String> brieflyWith(List<String> arguments) {
    List<String> command = with(arguments);
    command.addAll(
        1,
        Arrays.asList(
            "-XX:+IgnoreUnrecognizedVMOptions", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    return command;
  }

  /** Starts it for little work, with more options of Java. */
  public static List<String> brieflyWith(List<String> javaOptions, List<String> arguments) {
    List<String> command = brieflyWith(arguments);
    command.addAll(1, javaOptions);
    return command;
  }

  public static List<String> with(List<String> arguments) {
    String java =
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
    List<String> command =
        new ArrayList<>(
            Arrays.asList(java, "-cp", System.getProperty("java.class.path", "."), MAIN));
    command.addAll(arguments);
    return command;
  }
}
