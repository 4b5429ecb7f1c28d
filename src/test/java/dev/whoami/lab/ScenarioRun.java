package dev.whoami.lab;

import dev.whoami.lab.scenario.Network;
import dev.whoami.lab.scenario.Scenario;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A diagnosis in a scenario as {@code whoami lab} makes and judges it, by a whoami that a command
 * starts. What whoami and the lab say is in the files "out" and "err" of a folder, since in one JVM
 * there are many such runs, one after the other.
 */
public final class ScenarioRun {
  private static final String INTO_BOTH = "exec \"$@\" </dev/null >>\"$0/out\" 2>>\"$0/err\"";
  private static final String ERRORS = "exec \"$@\" </dev/null 2>>\"$0/err\"";

  private final Scenario scenario;
  private final List<String> whoami;
  private final List<String> options;
  private final Path folder;

  /** The options are those that the lab hands on. */
  public ScenarioRun(Scenario scenario, List<String> whoami, List<String> options, Path folder) {
    this.scenario = scenario;
    this.whoami = whoami;
    this.options = options;
    this.folder = folder;
  }

  /** In the private network that this process is in; the lab's exit code. */
  public int asTextOnTheRealAddresses() throws IOException {
    Network network = PrivateNetwork.furnish(scenario.world());
    try (RunningWorld world = RunningWorld.start(scenario.world(), network);
        PrintStream out = appended("out")) {
      return run(world, INTO_BOTH).showText(out);
    }
  }

  /** On loopback, with a recording; the lab's exit code. */
  public int asJsonRecordedIn(Path recording) throws IOException {
    try (RunningWorld world = RunningWorld.start(scenario.world(), Network.LOOPBACK);
        PrintStream out = appended("out");
        PrintStream err = appended("err")) {
      return run(world, ERRORS).recordedIn(WorldRecording.in(recording)).showJson(out, err);
    }
  }

  private DiagnosisRun run(RunningWorld world, String redirection) {
    return DiagnosisRun.of(scenario, world, it -> command(redirection, it), options);
  }

  private List<String> command(String redirection, List<String> arguments) {
    List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", redirection, folder.toString()));
    words.addAll(whoami);
    words.addAll(arguments);
    return words;
  }

  /** Both write to its end. */
  private PrintStream appended(String name) throws IOException {
    return new PrintStream(
        new FileOutputStream(folder.resolve(name).toFile(), true), true, StandardCharsets.UTF_8);
  }
}
