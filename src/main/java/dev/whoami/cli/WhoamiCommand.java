package dev.whoami.cli;

import dev.whoami.Question;
import dev.whoami.Whoami;
import dev.whoami.chain.Client;
import dev.whoami.diagnosis.Diagnosis;
import dev.whoami.probe.Options;
import dev.whoami.report.Format;
import dev.whoami.report.Paper;
import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.ProcessSurroundings;
import dev.whoami.world.Surroundings;
import dev.whoami.world.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Paths;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The default command: who the code in this container is, why, and what to do. */
@Command(
    name = "whoami",
    description = "Tells which AWS identity the code in this container has, and why.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.VersionText.class,
    sortOptions = false,
    subcommands = {ExplainCommand.class, LabCommand.class},
    footer = {
      "",
      "Exit codes: 0 no error found and every expectation holds; 1 an error, or an",
      "expectation that does not hold; 2 wrong usage; 3 a bug in whoami."
    })
final class WhoamiCommand implements Callable<Integer> {
  @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
  private String format = "text";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the report to FILE in that format; the terminal gets the text.")
  private @Nullable String output;

  @Option(
      names = "--as",
      paramLabel = "CLIENT",
      description = "Whose verdict is the headline (default: aws-sdk-java-v2).")
  private String client = Client.AWS_SDK_JAVA_V2.id();

  @Option(
      names = "--pid",
      paramLabel = "N",
      description = "Through process N's eyes: its environment, files and -D flags.")
  private @Nullable Long pid;

  @Mixin private final ExpectOptions expect = new ExpectOptions();

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "Bound on the whole run: 5s (the default), 500ms, 1m.")
  private String timeout = "5s";

  @Option(names = "--offline", description = "Look, and send nothing.")
  private boolean offline;

  @Option(
      names = "--run-credential-process",
      description = "Run the credential_process of a profile.")
  private boolean runsCredentialProcess;

  @Option(names = "--show-key-ids", description = "Show access key IDs as a whole.")
  private boolean showsKeyIds;

  @Option(names = "--verbose", description = "Show every look that was made.")
  private boolean verbose;

  @Option(names = "--quiet", description = "One line: kind, certainty, ARN, source, findings.")
  private boolean quiet;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto (the default), always or never; NO_COLOR is obeyed.")
  private String color = "auto";

  @Override
  public Integer call() {
    Format chosen = format();
    Paper paper = paper();
    Question question =
        Question.usual()
            .as(client())
            .with(Options.of(offline, runsCredentialProcess))
            .expecting(expect.expected())
            .within(TimeText.parse(timeout));
    Diagnosis diagnosis = Whoami.diagnose(surroundings(), question);
    Format shown = quiet ? Format.LINE : output == null ? chosen : Format.TEXT;
    System.out.print(shown.render(diagnosis, paper));
    if (output != null) {
      Paper file = Paper.plain().verbose(verbose).wholeKeyIds(showsKeyIds);
      write(output, chosen.render(diagnosis, file));
    }
    return diagnosis.exitCode();
  }

  private Format format() {
    return Format.named(format)
        .orElseThrow(
            () ->
                new UsageException(
                    "--format " + format + " is not known; there are: " + Format.names()));
  }

  private Client client() {
    return Client.named(client)
        .orElseThrow(
            () ->
                new UsageException(
                    "--as " + client + " is not a known client; there are: " + Client.ids()));
  }

  private Surroundings surroundings() {
    if (pid == null) {
      return new LiveSurroundings();
    }
    long process = pid;
    return ProcessSurroundings.of(process)
        .orElseThrow(
            () ->
                new UsageException(
                    "--pid "
                        + process
                        + ": there is no such process, or this user may not read its environment;"
                        + " run whoami as the user of that process"));
  }

  private Paper paper() {
    if (!color.equals("auto") && !color.equals("always") && !color.equals("never")) {
      throw new UsageException("--color " + color + " is not one of auto, always, never");
    }
    boolean coloured = color.equals("always") || (color.equals("auto") && Terminal.wantsColour());
    Paper paper = Terminal.isThere() ? Paper.terminal(Terminal.columns()) : Paper.plain();
    return paper.coloured(coloured).verbose(verbose).wholeKeyIds(showsKeyIds);
  }

  private static void write(String file, String text) {
    try {
      Files.write(Paths.get(file), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException | InvalidPathException unwritable) {
      throw new UsageException(
          "--output "
              + file
              + " cannot be written; name a file in a folder that exists and that this user may"
              + " write to");
    }
  }
}
