package dev.whoami.world.program;

import dev.whoami.world.file.Reading;
import java.time.Duration;

/**
 * Runs a shell command as the SDK runs a credential_process, with a limit for its time and its
 * output.
 */
public final class BoundedProcess {
  private BoundedProcess() {}

  public static Reading run(String command, Duration limit) {
    ProgramReply reply = BoundedProgram.run(ProgramCall.of("/bin/sh", "-c", command), limit);
    switch (reply.ending()) {
      case EXITED:
        return reply.exitCode() == 0
            ? Reading.present(reply.output())
            : Reading.none(Reading.Status.UNREADABLE);
      case TOO_LARGE:
        return Reading.none(Reading.Status.TOO_LARGE);
      case STILL_RUNNING:
        return Reading.none(Reading.Status.CUT_SHORT);
      default:
        return Reading.none(Reading.Status.UNREADABLE);
    }
  }
}
