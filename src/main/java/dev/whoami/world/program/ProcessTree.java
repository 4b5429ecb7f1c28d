package dev.whoami.world.program;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A process and what it started, as /proc tells; Java 8 has no other way to know. */
final class ProcessTree {
  private static final int PARENT = 1;

  private ProcessTree() {}

  /** Kills a process and its descendants. */
  static void kill(String pid) {
    List<String> words = new ArrayList<>(Arrays.asList("/bin/sh", "-c", "kill -KILL \"$@\"", "sh"));
    words.addAll(withDescendants(pid));
    try {
      new ProcessBuilder(words)
          .redirectOutput(new File("/dev/null"))
          .redirectError(new File("/dev/null"))
          .start()
          .waitFor();
    } catch (IOException noShell) {
      // Without a shell nothing was started either.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The parent comes before its children, so that it is stopped before it can start another one.
   */
  private static List<String> withDescendants(String pid) {
    Map<String, List<String>> children = children();
    List<String> all = new ArrayList<>();
    all.add(pid);
    for (int i = 0; i < all.size(); i++) {
      all.addAll(children.getOrDefault(all.get(i), Collections.emptyList()));
    }
    return all;
  }

  private static Map<String, List<String>> children() {
    Map<String, List<String>> children = new HashMap<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Paths.get("/proc"), "[0-9]*")) {
      for (Path each : processes) {
        children
            .computeIfAbsent(parentOf(each), parent -> new ArrayList<>())
            .add(String.valueOf(each.getFileName()));
      }
    } catch (IOException noProc) {
      return new HashMap<>();
    }
    return children;
  }

  /**
   * Follows the name, which can contain spaces and brackets; empty for a process that has ended.
   */
  private static String parentOf(Path process) {
    try {
      String stat =
          new String(Files.readAllBytes(process.resolve("stat")), StandardCharsets.ISO_8859_1);
      String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", -1);
      return fields.length > PARENT ? fields[PARENT] : "";
    } catch (IOException ended) {
      return "";
    }
  }
}
