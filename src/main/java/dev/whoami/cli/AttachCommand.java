package dev.whoami.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The old name of --pid PID --inside. */
@Command(
    name = "attach",
    exitCodeList = {
      "0:each library found credentials, as predicted",
      "1:one did not, or none is loaded",
      "2:the process cannot be asked"
    },
    footer = "${ROOT-COMMAND-NAME} --pid 7 --inside")
final class AttachCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PID", description = "The process, as this container numbers it.")
  private long pid;

  @Mixin private final JsonOption format = new JsonOption();

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "How long the application may take to answer: 20s (the default), 1m.")
  private @Nullable String timeout;

  @Option(
      names = "--run-credential-process",
      description = "Let the application run the credential_process of a profile.")
  private boolean runsCredentialProcess;

  @Mixin private final OutputOptions shown = new OutputOptions();

  @Override
  public Integer call() {
    return new InsideProcess(pid, timeout, runsCredentialProcess).ask(format.isJson(), shown);
  }
}
