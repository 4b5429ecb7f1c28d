package dev.whoami.cli;

import dev.whoami.lab.proof.ProgramRun;
import dev.whoami.lab.proof.ProofRuns;
import dev.whoami.lab.proof.RunRecord;
import dev.whoami.lab.scenario.Scenario;
import dev.whoami.proof.Proof;
import dev.whoami.proof.ProofFormat;
import dev.whoami.proof.ProofGate;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.output.Output;
import dev.whoami.world.output.Terminal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Runs a program in many scenarios of the lab, and reports its identity in each. */
final class ProofCommand {
  private final ProofOptions options;
  private final ColorOption color;
  private final List<String> command;

  ProofCommand(ProofOptions options, ColorOption color, List<String> command) {
    this.options = options;
    this.color = color;
    this.command = command;
  }

  /** Runs the program, prints the report, and returns the exit code. */
  int call(String format) {
    if (command.isEmpty()) {
      throw new UsageException(
          "--all needs a command to prove; give one behind --, such as -- java -jar app.jar");
    }
    requireProgram();
    ProofFormat chosen = ProofOptions.format(format);
    ProofGate gate = options.gate();
    List<Scenario> scenarios = options.scenarios();
    options.othersAllow();
    ProofRuns runs =
        ProofRuns.of(
            scenarios,
            command,
            options.handedOn(),
            options.variables(new LiveSurroundings()),
            options.limit(),
            options.jobs());
    List<RunRecord> seen = runs.all(options.identity(), options.logs(), progress(scenarios.size()));
    Proof proof = Proof.of(command, seen, gate, new LiveSurroundings().now());
    boolean isBeside = options.output().isFile(ProofFormat.names());
    ProofFormat printed = isBeside ? ProofFormat.TEXT : chosen;
    Output.standard().report(printed.render(proof, color.terminal()));
    if (isBeside) {
      options.output().file().write(chosen.render(proof, color.file()));
    }
    return proof.exitCode();
  }

  /**
   * Throws UsageException if the only word is a scenario's name, because that is hardly a program.
   */
  private void requireProgram() {
    String first = command.get(0);
    boolean isScenario =
        Arrays.stream(Scenario.values()).anyMatch(it -> it.kebabName().equals(first));
    if (isScenario && command.size() == 1) {
      throw new UsageException(
          "--all runs a program in all scenarios, and "
              + first
              + " is a scenario; leave --all out, or give the path of the program behind --");
    }
  }

  /** Records one run of the program, in the private network of this process. */
  int record(Scenario scenario, String outerNetwork, Path folder) {
    ProgramRun.of(scenario, command, options.limit())
        .record(outerNetwork, options.outerMounts(), options.othersAllow(), folder);
    return 0;
  }

  private static Consumer<RunRecord> progress(int all) {
    AtomicInteger done = new AtomicInteger();
    if (!Terminal.isThere()) {
      return each -> {};
    }
    return each -> {
      int number = done.incrementAndGet();
      String text = number < all ? "\rlab: " + number + " of " + all + " scenarios" : "\r\u001b[K";
      Output.error().report(text);
    };
  }
}
