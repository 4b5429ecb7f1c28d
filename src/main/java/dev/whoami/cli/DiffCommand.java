package dev.whoami.cli;

import dev.whoami.cli.start.OwnCommand;
import dev.whoami.cli.typed.NamedFiles;
import dev.whoami.diagnosis.ShellWord;
import dev.whoami.diagnosis.comparison.DiagnosisComparison;
import dev.whoami.report.DiffReport;
import dev.whoami.world.output.Output;
import dev.whoami.world.text.Printable;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Compares two recordings: the differences, and the one that decides. */
@Command(
    name = "diff",
    description = {
      "A and B are recordings of --record: folders, or files as .zip. Values that are new in each"
          + " run, such as task IDs, times and keys, are not compared."
    },
    exitCodeList = {
      "0:nothing differs",
      "1:something differs",
      "2:wrong usage, or a recording cannot be read"
    },
    footer = {
      "${ROOT-COMMAND-NAME} diff staging.zip production.zip",
      "${ROOT-COMMAND-NAME} diff yesterday.zip today.zip --as boto3"
    })
final class DiffCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "A", description = "A recording.")
  private String first = "";

  @Parameters(index = "1", paramLabel = "B", description = "The other recording.")
  private String second = "";

  @Mixin private final AsOption as = new AsOption();
  @Mixin private final JsonOption format = new JsonOption();
  @Mixin private final ColorOption color = new ColorOption();

  @Override
  public Integer call() {
    boolean isJson = format.startsJson();
    return recording(first)
        .use(
            as::in,
            a -> recording(second).use(as::in, b -> report(DiagnosisComparison.of(a, b), isJson)));
  }

  private static JudgedRecording recording(String name) {
    String record = OwnCommand.here().with("--record " + ShellWord.of(name));
    UsageException.throwFor(
        NamedFiles.problem("diff", name, "; a recording is written by: " + record));
    return new JudgedRecording("diff", name);
  }

  private int report(DiagnosisComparison comparison, boolean isJson) {
    DiffReport report = new DiffReport(comparison, Printable.line(first), Printable.line(second));
    Output.standard().report(isJson ? report.json() : report.text(color.terminal()));
    return report.exitCode();
  }
}
