package dev.whoami.cli;

import dev.whoami.lab.DiagnosisRun;
import dev.whoami.lab.InitShell;
import dev.whoami.lab.PrintedEnvironment;
import dev.whoami.lab.PrivateNetwork;
import dev.whoami.lab.RunningWorld;
import dev.whoami.lab.SharedWorld;
import dev.whoami.lab.WorldRecording;
import dev.whoami.lab.scenario.Network;
import dev.whoami.lab.scenario.Scenario;
import dev.whoami.world.output.Output;
import dev.whoami.world.output.Terminal;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs one scenario of the lab in the network of this process: for whoami, for another command, for
 * a shell, or for other containers. Each method returns an exit code.
 */
final class LabRun {
  private final Scenario scenario;
  private final @Nullable String outerNetwork;

  /** {@code outerNetwork} is the network of the lab that started this one in a private network. */
  LabRun(Scenario scenario, @Nullable String outerNetwork) {
    this.scenario = scenario;
    this.outerNetwork = outerNetwork;
  }

  /** Serves until interrupted, and prints the variables that a shell needs. */
  int printEnvironment() {
    try (RunningWorld world = start()) {
      PrintedEnvironment.of(world).serve(Output.standard().stream());
      return 0;
    }
  }

  /** Serves the containers beside this one, until interrupted. */
  int serve(Path folder) {
    try (RunningWorld world = RunningWorld.share(scenario.world(), folder)) {
      SharedWorld.of(world).serve(Output.standard().stream());
      return 0;
    }
  }

  int run(List<String> command) {
    try (RunningWorld world = start()) {
      return InitShell.in(world).run(command);
    }
  }

  /** Runs whoami with these options, and compares its answer with the expected one. */
  int diagnose(
      String format, List<String> javaOptions, List<String> options, @Nullable Path recording) {
    try (RunningWorld world = start()) {
      DiagnosisRun run = DiagnosisRun.of(scenario, world, javaOptions, options);
      return show(format, recording == null ? run : run.recordedIn(WorldRecording.in(recording)));
    }
  }

  private RunningWorld start() {
    Network network =
        outerNetwork == null
            ? Network.LOOPBACK
            : PrivateNetwork.furnish(scenario.world(), outerNetwork);
    return RunningWorld.start(scenario.world(), network);
  }

  private int show(String format, DiagnosisRun diagnosis) {
    PrintStream out = Output.standard().stream();
    PrintStream err = Output.error().stream();
    switch (FormatNames.parse(format)) {
      case TEXT:
        introduce();
        return diagnosis.showText(out);
      case JSON:
        return diagnosis.showJson(out, err);
      default:
        return diagnosis.showAs(format, out, err);
    }
  }

  /** Shows the scenario to a person. A full screen of the report replaces it. */
  private void introduce() {
    if (Terminal.isThere()) {
      Output.standard().line("lab: " + scenario.kebabName() + ": " + scenario.sentence());
      Output.standard().line("");
    }
  }
}
