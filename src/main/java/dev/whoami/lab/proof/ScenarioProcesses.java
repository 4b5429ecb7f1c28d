package dev.whoami.lab.proof;

import dev.whoami.lab.PrivateNetwork;
import dev.whoami.lab.PrivateProcess;
import dev.whoami.lab.Unshare;
import dev.whoami.lab.machine.ThisProgram;
import dev.whoami.lab.scenario.Scenario;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The processes of whoami that run a command, each in one scenario and in its own private network.
 * Their output goes to files in a folder.
 */
final class ScenarioProcesses {
  /** The world needs this time to start and to end, besides the program. */
  private static final Duration GRACE = Duration.ofSeconds(60);

  private final List<String> command;
  private final List<String> options;
  private final Map<String, String> variables;
  private final Duration longest;
  private final Unshare unshare;
  private final Path folder;
  private final Set<PrivateProcess> running = ConcurrentHashMap.newKeySet();

  /**
   * The processes of a command. Each process of whoami gets the options. Each command gets the
   * variables in addition to its own, and has the longest time as its limit.
   */
  ScenarioProcesses(
      List<String> command,
      List<String> options,
      Map<String, String> variables,
      Duration longest,
      Unshare unshare,
      Path folder) {
    this.command = command;
    this.options = options;
    this.variables = variables;
    this.longest = longest;
    this.unshare = unshare;
    this.folder = folder;
  }

  /** Runs the command in a scenario until it ends or reaches its limit. */
  RunRecord run(Scenario scenario) {
    Path complaints = folder.resolve(scenario.kebabName() + ".err");
    Path pidFile = folder.resolve(scenario.kebabName() + ".pid");
    PrivateProcess process =
        unshare.start(
            ThisProgram.brieflyWith(words(scenario)),
            PassedVariables.packed(variables),
            complaints,
            pidFile);
    running.add(process);
    boolean isInTime;
    try {
      isInTime = process.await(longest.plus(GRACE));
    } finally {
      running.remove(process);
    }
    Optional<RunRecord> seen = RunRecord.read(ProgramRun.fileOf(folder, scenario));
    return seen.orElseGet(
        () -> RunRecord.failed(scenario, isInTime ? lastWords(complaints) : "it did not end"));
  }

  private List<String> words(Scenario scenario) {
    List<String> words = new ArrayList<>();
    words.add("lab");
    words.add(scenario.kebabName());
    words.add("--inside-of=" + PrivateNetwork.current());
    words.add("--mounts-of=" + MountedFiles.current());
    words.add("--record-run=" + folder);
    words.addAll(options);
    words.add("--");
    words.addAll(command);
    return words;
  }

  private static String lastWords(Path complaints) {
    try {
      String text = new String(Files.readAllBytes(complaints), StandardCharsets.UTF_8).trim();
      return text.isEmpty()
          ? "it ended without a word"
          : text.replaceAll("\\s+", " ").replaceFirst("^whoami( lab)?: ", "");
    } catch (IOException e) {
      return "it ended without a word";
    }
  }

  /** Kills the processes that still run. */
  void end() {
    running.parallelStream().forEach(PrivateProcess::end);
  }
}
