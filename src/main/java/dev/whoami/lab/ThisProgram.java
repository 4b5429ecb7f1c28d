package dev.whoami.lab;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How to start this very program once more, on the same Java. */
public final class ThisProgram {
  private static final String MAIN = "dev.whoami.launcher.Boot";

  private ThisProgram() {}

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
