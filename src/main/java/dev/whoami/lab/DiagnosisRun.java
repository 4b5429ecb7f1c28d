package dev.whoami.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Runs whoami in a world, and says whether the diagnosis is what the scenario expects. */
public final class DiagnosisRun {
  private final Scenario scenario;
  private final RunningWorld world;
  private final List<String> options;

  private DiagnosisRun(Scenario scenario, RunningWorld world, List<String> options) {
    this.scenario = scenario;
    this.world = world;
    this.options = options;
  }

  /** A run of whoami with these options. */
  public static DiagnosisRun of(Scenario scenario, RunningWorld world, List<String> options) {
    return new DiagnosisRun(scenario, world, options);
  }

  /** The diagnosis as text on the terminal; the lab's own line follows it on {@code out}. */
  public int showText(PrintStream out) {
    Path file = world.scratch("diagnosis.json");
    int exit = InitShell.in(world).run(command("--format", "json", "--output", file.toString()));
    return compare(DiagnosisResult.in(read(file)), exit, out);
  }

  /**
   * The diagnosis in another format on {@code out}; the lab's own line, which rests on the one line
   * of --quiet, goes to {@code err}.
   */
  public int showAs(String format, PrintStream out, PrintStream err) {
    Path file = world.scratch("diagnosis." + format);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    List<String> words = command("--format", format, "--output", file.toString());
    if (!words.contains("--quiet")) {
      words.add("--quiet");
    }
    int exit = InitShell.in(world).run(words, line);
    out.print(read(file));
    out.flush();
    return compare(
        DiagnosisResult.inLine(new String(line.toByteArray(), StandardCharsets.UTF_8)), exit, err);
  }

  /** The diagnosis as JSON on {@code out}; the lab's own line goes to {@code err}. */
  public int showJson(PrintStream out, PrintStream err) {
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    int exit = InitShell.in(world).run(command("--format", "json"), both(out, copy));
    out.flush();
    return compare(
        DiagnosisResult.in(new String(copy.toByteArray(), StandardCharsets.UTF_8)), exit, err);
  }

  private List<String> command(String... more) {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(Arrays.asList(more));
    return ThisProgram.with(arguments);
  }

  private int compare(Optional<DiagnosisResult> answer, int exit, PrintStream say) {
    ExpectedAnswer expected = scenario.expectation();
    String end = "; whoami itself exited with " + exit + ".";
    if (!answer.isPresent()) {
      say.println("lab: expected " + expected + " and got no diagnosis" + end);
      return 1;
    }
    if (expected.isMetBy(answer.get())) {
      say.println("lab: the diagnosis is the expected one (" + answer.get() + ")" + end);
      return 0;
    }
    say.println("lab: expected " + expected + " and got " + answer.get() + end);
    return 1;
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

  private static OutputStream both(OutputStream one, OutputStream other) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        one.write(b);
        other.write(b);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        one.write(bytes, from, length);
        other.write(bytes, from, length);
      }
    };
  }
}
