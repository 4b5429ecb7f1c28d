package dev.whoami.lab;

import dev.whoami.lab.machine.LabException;
import dev.whoami.lab.machine.ThisProgram;
import dev.whoami.lab.scenario.DiagnosisResult;
import dev.whoami.lab.scenario.ExpectedAnswer;
import dev.whoami.lab.scenario.Scenario;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Runs whoami in a world, and says whether the diagnosis is the scenario's expected one. If the SDK
 * and the prediction disagree, it runs once more. In the lab they agree, unless a busy machine
 * makes the SDK miss an answer.
 */
public final class DiagnosisRun {
  private static final String DISAGREEMENT = "WHO002";

  /** The finding for an expectation that is not met. */
  private static final String UNMET = "WHO112";

  /** The exit code for a wrong option, about which whoami has already printed a message. */
  private static final int WRONG_USAGE = 2;

  private final Scenario scenario;
  private final RunningWorld world;
  private final Function<List<String>, List<String>> program;
  private final List<String> options;
  private final Optional<WorldRecording> recording;

  private DiagnosisRun(
      Scenario scenario,
      RunningWorld world,
      Function<List<String>, List<String>> program,
      List<String> options,
      Optional<WorldRecording> recording) {
    this.scenario = scenario;
    this.world = world;
    this.program = program;
    this.options = options;
    this.recording = recording;
  }

  /** The most rows of a terminal that the lab's own line takes below the report. */
  public static final int ROWS_BELOW = 2;

  /** A run of whoami with these options, on a Java with {@code javaOptions}. */
  public static DiagnosisRun of(
      Scenario scenario, RunningWorld world, List<String> javaOptions, List<String> options) {
    return of(scenario, world, it -> ThisProgram.brieflyWith(javaOptions, it), options);
  }

  /** A run of another command, which takes the place of whoami. */
  static DiagnosisRun of(
      Scenario scenario,
      RunningWorld world,
      Function<List<String>, List<String>> program,
      List<String> options) {
    return new DiagnosisRun(scenario, world, program, options, Optional.empty());
  }

  /** Records the run, and searches the recording for every secret of the world. */
  public DiagnosisRun recordedIn(WorldRecording folder) {
    return new DiagnosisRun(scenario, world, program, options, Optional.of(folder));
  }

  /** Prints the diagnosis as text on the terminal; the lab's own line follows on {@code out}. */
  public int showText(PrintStream out) {
    Path file = world.scratch("diagnosis.json");
    List<String> words = command("--format", "json", "--output", file.toString());
    int exit = InitShell.in(world).run(words);
    Optional<DiagnosisResult> answer = DiagnosisResult.in(read(file));
    if (isToBeRepeated(answer)) {
      out.println("lab: the SDK did not do what was predicted (WHO002); whoami runs once more.");
      recording.ifPresent(WorldRecording::remove);
      exit = InitShell.in(world).run(words);
      answer = DiagnosisResult.in(read(file));
    }
    return compare(answer, exit, out);
  }

  /**
   * Prints the diagnosis in another format on {@code out}. The lab's own line goes to {@code err};
   * it comes from a run with --quiet.
   */
  public int showAs(String format, PrintStream out, PrintStream err) {
    Path file = world.scratch("diagnosis." + format);
    List<String> words = command("--format", format, "--output", file.toString());
    if (!words.contains("--quiet")) {
      words.add("--quiet");
    }
    RunOutput line = run(words, DiagnosisResult::inLine);
    out.print(read(file));
    out.flush();
    return compare(line.result, line.exit, err);
  }

  /** Prints the diagnosis as JSON on {@code out}; the lab's own line goes to {@code err}. */
  public int showJson(PrintStream out, PrintStream err) {
    RunOutput json = run(command("--format", "json"), DiagnosisResult::in);
    out.print(json.text);
    out.flush();
    return compare(json.result, json.exit, err);
  }

  private RunOutput run(List<String> words, Function<String, Optional<DiagnosisResult>> reader) {
    RunOutput first = new RunOutput(words, reader);
    if (!isToBeRepeated(first.result)) {
      return first;
    }
    recording.ifPresent(WorldRecording::remove);
    return new RunOutput(words, reader);
  }

  private boolean isToBeRepeated(Optional<DiagnosisResult> answer) {
    return !scenario.expectation().codes().contains(DISAGREEMENT)
        && answer.filter(it -> it.codes().contains(DISAGREEMENT)).isPresent();
  }

  private List<String> command(String... more) {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(Arrays.asList(more));
    recording.ifPresent(it -> arguments.add("--record=" + it.folder()));
    return program.apply(arguments);
  }

  /** The finding for --expect is left out: the caller expects something, and not the scenario. */
  private int compare(Optional<DiagnosisResult> found, int exit, PrintStream say) {
    boolean isCallers = options.stream().anyMatch(it -> it.startsWith("--expect"));
    Optional<DiagnosisResult> answer = isCallers ? found.map(it -> it.without(UNMET)) : found;
    int code = compareToScenario(answer, exit, say);
    return isCallers && code == 0 ? exit : code;
  }

  private int compareToScenario(Optional<DiagnosisResult> answer, int exit, PrintStream say) {
    ExpectedAnswer expected = scenario.expectation();
    String end = "; whoami exited with " + exit + ".";
    if (!answer.isPresent() && exit == WRONG_USAGE) {
      return exit;
    }
    if (!answer.isPresent()) {
      say.println("lab: expected " + expected + " and got no diagnosis" + end);
      return 1;
    }
    if (expected.isMetBy(answer.get())) {
      say.println("lab: as expected (" + answer.get() + ")" + end);
      return recording.map(it -> search(it, say)).orElse(0);
    }
    say.println("lab: expected " + expected + " and got " + answer.get() + end);
    return 1;
  }

  private int search(WorldRecording folder, PrintStream say) {
    List<String> secrets = world.secrets();
    Optional<Path> leak = folder.firstWith(secrets);
    say.println(
        leak.map(file -> "lab: a secret of this world is in " + file)
            .orElse("lab: none of the " + secrets.size() + " secrets of this world is recorded."));
    return leak.isPresent() ? 1 : 0;
  }

  private static String read(Path file) {
    if (!Files.exists(file)) {
      return "";
    }
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new LabException("cannot read the diagnosis: " + e, e);
    }
  }

  /** The standard output of one run. */
  private final class RunOutput {
    private final int exit;
    private final String text;
    private final Optional<DiagnosisResult> result;

    RunOutput(List<String> words, Function<String, Optional<DiagnosisResult>> reader) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      this.exit = InitShell.in(world).run(words, bytes);
      this.text = new String(bytes.toByteArray(), StandardCharsets.UTF_8);
      this.result = reader.apply(text);
    }
  }
}
