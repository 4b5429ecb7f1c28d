package dev.whoami.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The old name of watch --check. */
@Command(
    name = "health",
    exitCodeList = {"0:the watch is healthy", "1:it is not, or there is none"},
    footer = "${ROOT-COMMAND-NAME} watch --check")
final class HealthCommand implements Callable<Integer> {
  @Mixin private final ListenOption listen = new ListenOption();

  @Override
  public Integer call() {
    return HealthReport.ask(listen);
  }
}
