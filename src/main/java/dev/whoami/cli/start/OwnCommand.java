package dev.whoami.cli.start;

import dev.whoami.report.writer.StartCommand;
import dev.whoami.world.LiveSurroundings;

/** The command that started this process. */
public final class OwnCommand {
  private OwnCommand() {}

  public static StartCommand here() {
    return StartCommand.in(new LiveSurroundings());
  }
}
