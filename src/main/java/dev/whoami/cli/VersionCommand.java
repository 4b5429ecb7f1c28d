package dev.whoami.cli;

import dev.whoami.world.output.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** The same as --version. */
@Command(name = "version", footer = "${ROOT-COMMAND-NAME} version")
final class VersionCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    for (String line : new WhoamiCommandLine.VersionText().getVersion()) {
      Output.standard().line(line);
    }
    return 0;
  }
}
