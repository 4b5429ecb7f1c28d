package dev.whoami.cli;

import dev.whoami.cli.start.OwnCommand;
import dev.whoami.lab.machine.LabException;
import dev.whoami.lab.scenario.Scenario;
import dev.whoami.lab.scenario.ScenarioNames;
import dev.whoami.report.writer.Notice;
import dev.whoami.world.output.Output;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the scenarios of the lab, or runs whoami or another command in one. */
@Command(
    name = "lab",
    customSynopsis = {
      "${COMMAND-FULL-NAME} [NAME] [OPTIONS]",
      "       ${COMMAND-FULL-NAME} NAME [OPTIONS] -- COMMAND...",
      "       ${COMMAND-FULL-NAME} --all [OPTIONS] -- COMMAND..."
    },
    exitCodeList = {
      "0:whoami reported what the scenario expects; with --all, COMMAND passed",
      "1:it did not",
      "2:wrong usage, or the scenario cannot run here"
    },
    footer = {
      "${COMMAND-FULL-NAME} ecs-host-role",
      "${COMMAND-FULL-NAME} irsa -- aws sts get-caller-identity",
      "${COMMAND-FULL-NAME} --all --expect task-role -- python3 app.py"
    })
final class LabCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "NAME",
      completionCandidates = CompletionValues.Scenarios.class,
      description = "The scenario; without it, all are listed.")
  private @Nullable String name;

  @Parameters(
      index = "1..*",
      paramLabel = "COMMAND",
      description = "Run this command instead of whoami, and end with its exit code.")
  private List<String> command = new ArrayList<>();

  @Option(
      names = "--private-network",
      description = "Use the real addresses, in a private network (Linux).")
  private boolean isPrivate;

  @Option(
      names = "--print-env",
      description = "Serve until interrupted, and print the variables that a shell needs.")
  private boolean printsEnvironment;

  @Option(
      names = "--serve",
      paramLabel = "FOLDER",
      description =
          "Serve other containers on the real addresses, until interrupted; the variables that a"
              + " shell there needs are written into FOLDER.")
  private @Nullable Path shared;

  @Mixin private final PassedOptions passed = new PassedOptions();

  @Option(
      names = "--record",
      paramLabel = "PATH",
      description = "Passed to whoami; PATH is then searched for every secret of the scenario.")
  private @Nullable Path recording;

  @Mixin private final ColorOption color = new ColorOption();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      completionCandidates = FormatNames.class,
      description =
          "text (the default), json, markdown, html or line. With --all: text, json or junit.")
  private String format = "text";

  @Mixin private final ProofOptions proof = new ProofOptions();

  @Spec private CommandSpec spec;

  /** The network of the lab that started this one. The current network must differ from it. */
  @Option(names = "--inside-of", hidden = true)
  private @Nullable String outerNetwork;

  @Override
  public Integer call() {
    try {
      if (proof.isForAll()) {
        requireOnlyOfAll();
        return new ProofCommand(proof, color, wholeCommand()).call(format);
      }
      proof.requireUnused();
      if (name == null) {
        requireNoneForList();
        return list();
      }
      if (proof.recordedRun() != null && outerNetwork != null) {
        return new ProofCommand(proof, color, command)
            .record(named(name), outerNetwork, proof.recordedRun());
      }
      passed.requireFitting(format);
      proof.gate();
      if (!command.isEmpty()) {
        proof.requireNoneForCommand();
      }
      LabRun lab = new LabRun(named(name), outerNetwork);
      if (shared != null) {
        return serve(lab, shared);
      }
      return isPrivate && outerNetwork == null ? startInside(name) : run(lab);
    } catch (LabException e) {
      Notice.print("whoami lab: " + e.getMessage() + ".");
      return 2;
    }
  }

  /** The scenario of this name. If there is a command, the error says that a name comes first. */
  private Scenario named(String name) {
    String forCommand =
        command.isEmpty() ? "" : "; a command needs the name first: lab NAME -- COMMAND";
    return Arrays.stream(Scenario.values())
        .filter(it -> it.kebabName().equals(name))
        .findFirst()
        .orElseThrow(() -> new UsageException(ScenarioNames.unknown(name) + forCommand));
  }

  private void requireNoneForList() {
    List<String> others = passed.words();
    others.addAll(proof.forWhoami());
    if (!others.isEmpty()) {
      throw new UsageException(
          others.get(0).replaceAll("=.*", "")
              + " needs the name of a scenario; lab without one lists them all");
    }
  }

  private static int list() {
    Output.standard().line("Scenarios, each run with: " + OwnCommand.here().with("lab NAME"));
    Output.standard().line("");
    ScenarioNames.lines().forEach(Output.standard()::line);
    return 0;
  }

  /** Throws UsageException for an option that means nothing with --all. */
  private void requireOnlyOfAll() {
    List<String> others = passed.words();
    if (recording != null) {
      others.add("--record");
    }
    if (isPrivate) {
      others.add("--private-network");
    }
    if (printsEnvironment) {
      others.add("--print-env");
    }
    if (shared != null) {
      others.add("--serve");
    }
    if (!others.isEmpty()) {
      String names = String.join(", ", others).replaceAll("=[^,]*", "");
      throw new UsageException(
          names
              + " means nothing with --all, which runs a command, each time in a private network;"
              + " leave it out");
    }
  }

  /** The command of --all, which begins with the word that is otherwise the scenario's name. */
  private List<String> wholeCommand() {
    List<String> words = new ArrayList<>();
    if (name != null) {
      words.add(name);
    }
    words.addAll(command);
    return words;
  }

  private int run(LabRun lab) {
    if (printsEnvironment) {
      return lab.printEnvironment();
    }
    return command.isEmpty()
        ? lab.diagnose(format, start().reporting(), handedOn(), recording)
        : lab.run(command);
  }

  private int serve(LabRun lab, Path folder) {
    if (isPrivate || printsEnvironment || !command.isEmpty()) {
      throw new UsageException(
          "--serve is for other containers: it takes no command, and excludes"
              + " --private-network and --print-env");
    }
    return lab.serve(folder);
  }

  private int startInside(String scenario) {
    List<String> options = new ArrayList<>();
    options.add("--format=" + format);
    if (printsEnvironment) {
      options.add("--print-env");
    }
    options.addAll(handedOn());
    if (recording != null) {
      options.add("--record=" + recording.toAbsolutePath());
    }
    return start().inPrivateNetwork(scenario, options, command);
  }

  private LabStart start() {
    return new LabStart(spec.root().commandLine().getParseResult().originalArgs());
  }

  private List<String> handedOn() {
    List<String> options = passed.words();
    options.addAll(proof.forWhoami());
    options.add("--color=" + color.when());
    return options;
  }
}
