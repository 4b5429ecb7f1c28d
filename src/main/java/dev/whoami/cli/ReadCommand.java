package dev.whoami.cli;

import dev.whoami.log.LogReading;
import dev.whoami.log.LogReport;
import dev.whoami.log.UnreadableLogException;
import dev.whoami.world.output.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a log and says who asked, with which client, and what its messages prove. */
@Command(
    name = "read",
    description = "Read a log, an error or a trail: who asked AWS, what it proves, the fix.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "FILE is a log of a program, an error, a stack trace, events of CloudTrail, an",
      "access log of S3 or a User-Agent, of any length; gzip is understood. Several files:",
      "cat FILE... | java -jar whoami.jar read. It needs no network, and sends nothing.",
      "Secret keys and tokens are never shown.",
      "Exit codes: 0 no error, 1 an error that the text proves, 2 FILE cannot be read."
    })
final class ReadCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      defaultValue = "-",
      description = "The file to read; - is standard input, and so is none.")
  private String file = "-";

  @Option(
      names = "--share",
      description = "Mask accounts, access key IDs and addresses, to show it to others.")
  private boolean isShared;

  @Mixin private final JsonOption format = new JsonOption();
  @Mixin private final ColorOption color = new ColorOption();

  @Override
  public Integer call() {
    boolean isJson = format.isJson();
    if (isJson) {
      AgentNotice.tell();
    }
    LogReading log = read();
    Output.standard()
        .report(
            isJson
                ? LogReport.json(log, isShared)
                : LogReport.text(log, color.terminal(), isShared));
    return log.exitCode();
  }

  private LogReading read() {
    try {
      return LogReading.of(file);
    } catch (UnreadableLogException unreadable) {
      throw new UsageException(String.valueOf(unreadable.getMessage()));
    }
  }
}
