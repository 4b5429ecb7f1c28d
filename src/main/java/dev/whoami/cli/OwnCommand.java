package dev.whoami.cli;

import dev.whoami.report.writer.StartCommand;
import dev.whoami.world.LiveSurroundings;

/** The command that started this process. */
final class OwnCommand {
  private OwnCommand() {}

  static StartCommand here() {
    return StartCommand.in(new LiveSurroundings());
  }
}
