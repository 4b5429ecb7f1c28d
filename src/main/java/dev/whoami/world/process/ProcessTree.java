package dev.whoami.world.process;

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

/** A process and its descendants, as /proc shows them, since Java 8 has no API for that. */
public final class ProcessTree {
  private static final Path PROC = Paths.get("/proc");
  private static final int STATE = 0;
  private static final int PARENT = 1;

  private ProcessTree() {}

  /** The process and its descendants: each parent before its children. */
  public static List<String> withDescendants(String pid) {
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
    for (String each : all()) {
      children.computeIfAbsent(field(PARENT, each), parent -> new ArrayList<>()).add(each);
    }
    return children;
  }

  /** Every visible process; empty without /proc. */
  public static List<String> all() {
    List<String> all = new ArrayList<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      processes.forEach(it -> all.add(String.valueOf(it.getFileName())));
    } catch (IOException noProc) {
      all.clear();
    }
    return all;
  }

  /** Whether it runs; a zombie is only waiting for its parent. */
  public static boolean isAlive(String pid) {
    String state = field(STATE, pid);
    return !state.isEmpty() && !state.equals("Z");
  }

  /**
   * A field after the name, which can contain spaces and brackets; empty after the process ended.
   */
  private static String field(int index, String pid) {
    try {
      String stat =
          new String(Files.readAllBytes(PROC.resolve(pid + "/stat")), StandardCharsets.ISO_8859_1);
      String[] fields = stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", -1);
      return fields.length > index ? fields[index] : "";
    } catch (IOException ended) {
      return "";
    }
  }

  /** Sends a signal, such as KILL, to each of them in this order, and waits until all are sent. */
  public static void signal(String name, List<String> pids) {
    if (pids.isEmpty()) {
      return;
    }
    List<String> words =
        new ArrayList<>(Arrays.asList("/bin/sh", "-c", "kill -" + name + " \"$@\"", "sh"));
    words.addAll(pids);
    try {
      new ProcessBuilder(words)
          .redirectOutput(new File("/dev/null"))
          .redirectError(new File("/dev/null"))
          .start()
          .waitFor();
    } catch (IOException noShell) {
      // Without a shell, no program was started either.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
