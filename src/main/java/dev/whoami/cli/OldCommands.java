package dev.whoami.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands that are options of other commands today. They still work under their old names. */
final class OldCommands {
  private OldCommands() {}

  /** The old name of --pid PID --inside. */
  @Command(
      name = "attach",
      exitCodeList = {
        "0:each library found credentials, as predicted",
        "1:one did not, or none is loaded",
        "2:the process cannot be asked"
      },
      footer = "${ROOT-COMMAND-NAME} --pid 7 --inside")
  static final class Attach implements Callable<Integer> {
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
      return InsideProcess.of(pid, timeout, runsCredentialProcess).ask(format.isJson(), shown);
    }
  }

  /** The old name of watch --check. */
  @Command(
      name = "health",
      exitCodeList = {"0:the watch is healthy", "1:it is not, or there is none"},
      footer = "${ROOT-COMMAND-NAME} watch --check")
  static final class Health implements Callable<Integer> {
    @Mixin private final ListenOption listen = new ListenOption();

    @Override
    public Integer call() {
      return HealthReport.ask(listen);
    }
  }

  /** The old name of explain roles. */
  @Command(name = "roles", footer = "${ROOT-COMMAND-NAME} explain roles")
  static final class Roles implements Callable<Integer> {
    @Mixin private final RolesAnswer roles = new RolesAnswer();

    @Override
    public Integer call() {
      return roles.report();
    }
  }
}
