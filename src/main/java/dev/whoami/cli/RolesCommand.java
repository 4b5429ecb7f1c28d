package dev.whoami.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The old name of explain roles. */
@Command(name = "roles", footer = "${ROOT-COMMAND-NAME} explain roles")
final class RolesCommand implements Callable<Integer> {
  @Mixin private final RolesAnswer roles = new RolesAnswer();

  @Override
  public Integer call() {
    return roles.report();
  }
}
