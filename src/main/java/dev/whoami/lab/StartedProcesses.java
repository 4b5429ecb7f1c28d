package dev.whoami.lab;

import dev.whoami.world.process.ProcessTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Ends the processes that were started in a world, with all their descendants. */
public final class StartedProcesses {
  private static final Path PROC = Paths.get("/proc");
  private static final int PATIENCE_MILLIS = 2000;

  private StartedProcesses() {}

  /** Asks a process and its descendants to end, and kills them after two seconds. */
  static void end(String pid) {
    List<String> all = ProcessTree.withDescendants(pid);
    ProcessTree.signal("TERM", all);
    for (int waited = 0; waited < PATIENCE_MILLIS && isAnyAlive(all); waited += 50) {
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
    all.removeIf(each -> !ProcessTree.isAlive(each));
    ProcessTree.signal("KILL", all);
  }

  private static boolean isAnyAlive(List<String> pids) {
    return pids.stream().anyMatch(ProcessTree::isAlive);
  }

  /** Ends every other process in the private network of this one, whoever started it. */
  public static void endOthersHere() {
    ProcessTree.signal("KILL", othersIn(PrivateNetwork.current()));
  }

  /** The network namespace of a process; empty if it is that of this one. */
  static Optional<String> networkOf(String pid) {
    return network(PROC.resolve(pid)).filter(it -> !it.equals(PrivateNetwork.current()));
  }

  /** Ends every process in another network, whoever started it. */
  static void endAllIn(String network) {
    ProcessTree.signal("KILL", othersIn(network));
  }

  private static List<String> othersIn(String network) {
    try {
      String self = String.valueOf(PROC.resolve("self").toRealPath().getFileName());
      List<String> others = ProcessTree.all();
      others.remove(self);
      others.removeIf(it -> !network(PROC.resolve(it)).filter(network::equals).isPresent());
      return others;
    } catch (IOException noProc) {
      return Collections.emptyList();
    }
  }

  private static Optional<String> network(Path process) {
    try {
      return Optional.of(Files.readSymbolicLink(process.resolve("ns/net")).toString());
    } catch (IOException endedOrOfAnotherUser) {
      return Optional.empty();
    }
  }
}
