package dev.whoami.lab;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A process and what it started, as /proc tells; Java 8 has no other way to know. */
public final class StartedProcesses {
  private static final Path PROC = Paths.get("/proc");
  private static final int PATIENCE_MILLIS = 2000;

  private StartedProcesses() {}

  /** Asks a process and everything that it started to end, and makes them after two seconds. */
  static void end(String pid) {
    List<String> all = withDescendants(pid);
    signal("TERM", all);
    for (int waited = 0; waited < PATIENCE_MILLIS && isAnyAlive(all); waited += 50) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    all.removeIf(each -> !isAlive(each));
    signal("KILL", all);
  }

  /** Ends every other process of the private network that this one is in, whoever started it. */
  public static void endOthersHere() {
    signal("KILL", othersIn(PrivateNetwork.current()));
  }

  /** The network that a process is in; empty where that is this one's. */
  static Optional<String> networkOf(String pid) {
    return network(PROC.resolve(pid)).filter(it -> !it.equals(PrivateNetwork.current()));
  }

  /** Ends every process of another network, whoever started it. */
  static void endAllIn(String network) {
    signal("KILL", othersIn(network));
  }

  private static List<String> othersIn(String network) {
    List<String> others = new ArrayList<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      Path self = PROC.resolve("self").toRealPath();
      for (Path each : processes) {
        if (!each.equals(self) && network(each).filter(network::equals).isPresent()) {
          others.add(String.valueOf(each.getFileName()));
        }
      }
    } catch (IOException noProc) {
      others.clear();
    }
    return others;
  }

  private static Optional<String> network(Path process) {
    try {
      return Optional.of(Files.readSymbolicLink(process.resolve("ns/net")).toString());
    } catch (IOException endedOrOfAnotherUser) {
      return Optional.empty();
    }
  }

  static List<String> withDescendants(String pid) {
    Map<String, List<String>> children = children();
    List<String> all = new ArrayList<>();
    all.add(pid);
    for (int i = 0; i < all.size(); i++) {
      all.addAll(children.getOrDefault(all.get(i), new ArrayList<>()));
    }
    return all;
  }

  private static Map<String, List<String>> children() {
    Map<String, List<String>> children = new HashMap<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path each : processes) {
        String[] fields = stat(each);
        if (fields.length > 1) {
          children
              .computeIfAbsent(fields[1], parent -> new ArrayList<>())
              .add(String.valueOf(each.getFileName()));
        }
      }
    } catch (IOException noProc) {
      return new HashMap<>();
    }
    return children;
  }

  /** State, parent and so on: what follows the name, which may hold spaces and brackets. */
  private static String[] stat(Path process) {
    try {
      String stat =
          new String(Files.readAllBytes(process.resolve("stat")), StandardCharsets.ISO_8859_1);
      return stat.substring(stat.lastIndexOf(')') + 1).trim().split(" ", -1);
    } catch (IOException ended) {
      return new String[0];
    }
  }

  private static boolean isAnyAlive(List<String> pids) {
    return pids.stream().anyMatch(StartedProcesses::isAlive);
  }

  private static boolean isAlive(String pid) {
    String[] fields = stat(PROC.resolve(pid));
    return fields.length > 0 && !fields[0].equals("Z");
  }

  private static void signal(String name, List<String> pids) {
    if (pids.isEmpty()) {
      return;
    }
    List<String> command = new ArrayList<>();
    command.add("/bin/sh");
    command.add("-c");
    command.add("kill -" + name + " \"$@\" 2>/dev/null");
    command.add("sh");
    command.addAll(pids);
    try {
      new ProcessBuilder(command).start().waitFor();
    } catch (IOException noShell) {
      // Without a shell nothing was started either.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
