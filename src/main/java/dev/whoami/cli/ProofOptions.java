package dev.whoami.cli;

import dev.whoami.lab.scenario.Scenario;
import dev.whoami.proof.ProofFormat;
import dev.whoami.proof.ProofGate;
import dev.whoami.world.Surroundings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of lab --all: what to prove of a program in the scenarios, and how. */
final class ProofOptions {
  private static final int MOST_AT_ONCE = 64;
  private static final String USUAL_LIMIT = "1m";
  private static final String DENIED = "403";

  @Option(
      names = "--all",
      description = "Run COMMAND once in each scenario, and report its identity in each.")
  private boolean all;

  @Mixin private final ScenarioOptions scenarios = new ScenarioOptions();

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description =
          "Time limit for whoami; with --all, for COMMAND in each scenario, 1m without it.")
  private @Nullable String timeout;

  /** The old name of the option. */
  @Option(names = "--limit", paramLabel = "TIME", hidden = true)
  void limit(String time) {
    timeout = time;
  }

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many run at a time; the default is one per processor.")
  private @Nullable Integer jobs;

  @Option(
      names = "--identity",
      paramLabel = "REGEX",
      description =
          "What in its output shows its identity, for a program that signs no request:"
              + " an ARN, a role's name or an access key ID; the first group, if there is one.")
  private @Nullable String identity;

  @Option(
      names = "--expect",
      paramLabel = "KIND[,KIND]",
      hideParamSyntax = true,
      split = ",",
      completionCandidates = CompletionValues.Kinds.class,
      description =
          "Exit with 1 unless the identity is one of these kinds; with --all, in every scenario, or"
              + " none where the scenario has no such identity.")
  private @Nullable List<String> expected;

  @Mixin private final VariableOption variables = new VariableOption();

  @Option(
      names = "--other-services",
      paramLabel = "STATUS",
      description =
          "What services of AWS other than STS and S3 answer: 403 (the default) or" + " 200.")
  private String otherServices = DENIED;

  @Option(
      names = "--logs",
      paramLabel = "DIR",
      description = "Keep what COMMAND prints, a file for each scenario.")
  private @Nullable Path logs;

  @Mixin private final OutputOption output = new OutputOption();

  /** The folder for the record of one run, in the current network. */
  @Option(names = "--record-run", hidden = true)
  private @Nullable Path recordedRun;

  /** The mounts of the lab that started this one. The current mounts must differ. */
  @Option(names = "--mounts-of", hidden = true)
  private String outerMounts = "";

  boolean isForAll() {
    return all;
  }

  @Nullable Path recordedRun() {
    return recordedRun;
  }

  String outerMounts() {
    return outerMounts;
  }

  @Nullable Path logs() {
    return logs;
  }

  OutputOption output() {
    return output;
  }

  /** Throws UsageException for options that mean nothing without --all. */
  void requireUnused() {
    if (scenarios.areGiven() || identity != null || logs != null) {
      throw new UsageException(
          "--only, --skip, --identity and --logs are about many scenarios; add --all");
    }
    if (output.isGiven() || jobs != null) {
      throw new UsageException("--output and --jobs are about many scenarios; add --all");
    }
    boolean isOfRun = variables.isGiven() || !otherServices.equals(DENIED);
    // A single run of --all also gets these options.
    if (recordedRun == null && isOfRun) {
      throw new UsageException("--env and --other-services are about many scenarios; add --all");
    }
  }

  List<Scenario> scenarios() {
    return scenarios.scenarios();
  }

  /** The options for whoami, without --all. */
  List<String> forWhoami() {
    gate();
    List<String> options = new ArrayList<>();
    if (timeout != null) {
      TimeText.TIMEOUT.parse(timeout);
      options.add("--timeout=" + timeout);
    }
    if (expected != null) {
      options.add("--expect=" + String.join(",", expected));
    }
    return options;
  }

  /** Throws UsageException for options of a check. Without --all, a command runs unchecked. */
  void requireNoneForCommand() {
    if (timeout != null) {
      throw new UsageException(
          "--timeout is for whoami and for --all; COMMAND runs until it ends. Leave it out");
    }
    if (expected != null) {
      throw new UsageException(
          "--expect is for whoami; to have the identity of COMMAND checked, add --all");
    }
  }

  /** The time limit of a command in each scenario. */
  Duration limit() {
    return TimeText.LIMIT.parse(timeout == null ? USUAL_LIMIT : timeout);
  }

  int jobs() {
    int number = jobs == null ? Runtime.getRuntime().availableProcessors() : jobs;
    if (number < 1 || number > MOST_AT_ONCE) {
      throw new UsageException("--jobs " + number + " is not a number from 1 to " + MOST_AT_ONCE);
    }
    return number;
  }

  @Nullable Pattern identity() {
    try {
      return identity == null ? null : Pattern.compile(identity, Pattern.MULTILINE);
    } catch (PatternSyntaxException e) {
      throw new UsageException(
          "--identity " + identity + " is not a regular expression: " + e.getDescription());
    }
  }

  ProofGate gate() {
    return ProofGate.of(expected == null ? Collections.emptyList() : ExpectOptions.kinds(expected));
  }

  static ProofFormat format(String name) {
    return ProofFormat.named(name)
        .orElseThrow(
            () ->
                new UsageException(
                    "--format "
                        + name
                        + " is not known with --all; use one of: "
                        + String.join(", ", ProofFormat.names())));
  }

  boolean othersAllow() {
    if (!otherServices.equals("200") && !otherServices.equals("403")) {
      throw new UsageException(
          "--other-services " + otherServices + " is not known; use one of: 200, 403");
    }
    return otherServices.equals("200");
  }

  /** The variables of the command by their names. */
  Map<String, String> variables(Surroundings here) {
    return variables.variables(here);
  }

  /** The options for the process of one scenario. The variables are passed in another way. */
  List<String> handedOn() {
    List<String> options = new ArrayList<>();
    options.add("--timeout=" + (timeout == null ? USUAL_LIMIT : timeout));
    options.add("--other-services=" + otherServices);
    return options;
  }
}
