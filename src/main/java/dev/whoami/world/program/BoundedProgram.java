package dev.whoami.world.program;

import dev.whoami.world.process.ProcessTree;
import dev.whoami.world.time.BoundedCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * Runs a program with a limit for its time and its output. A program that exceeds either, or
 * outlives this process, is killed with everything that it started.
 */
public final class BoundedProgram {
  private static final int NOT_EXECUTABLE = 126;
  private static final int NOT_FOUND = 127;

  private final Process process;
  private final int limit;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  private BoundedProgram(Process process, int limit) {
    this.process = process;
    this.limit = limit;
  }

  public static ProgramReply run(ProgramCall call, Duration limit) {
    try {
      return new BoundedProgram(Supervisor.start(call), call.limit()).awaitWhileAlive(limit);
    } catch (IOException noShell) {
      return ProgramReply.none(ProgramReply.Ending.NOT_RUN);
    }
  }

  /**
   * This process may be asked to end meanwhile, and must not leave a program behind that never
   * ends.
   */
  private ProgramReply awaitWhileAlive(Duration limit) {
    Runtime runtime = Runtime.getRuntime();
    Thread atExit = new Thread(this::kill, "whoami-kill");
    try {
      runtime.addShutdownHook(atExit);
      ProgramReply reply = await(limit);
      runtime.removeShutdownHook(atExit);
      return reply;
    } catch (IllegalStateException alreadyEnding) {
      kill();
      return ProgramReply.none(ProgramReply.Ending.NOT_RUN);
    }
  }

  private ProgramReply await(Duration limit) {
    Callable<ProgramReply.Ending> reading = this::read;
    ProgramReply.Ending ending =
        BoundedCall.call(
            reading,
            limit,
            ProgramReply.Ending.STILL_RUNNING,
            ProgramReply.Ending.NOT_RUN,
            this::kill);
    switch (ending) {
      case EXITED:
        return exited(process.exitValue());
      case STILL_RUNNING:
        return ProgramReply.stillRunning(output());
      default:
        kill();
        return ProgramReply.none(ending);
    }
  }

  private ProgramReply.Ending read() throws IOException, InterruptedException {
    InputStream in = process.getInputStream();
    byte[] part = new byte[8192];
    for (int n = in.read(part); n >= 0; n = in.read(part)) {
      printed.write(part, 0, n);
      if (printed.size() > limit) {
        return ProgramReply.Ending.TOO_LARGE;
      }
    }
    process.waitFor();
    return ProgramReply.Ending.EXITED;
  }

  private ProgramReply exited(int code) {
    return code == NOT_FOUND || code == NOT_EXECUTABLE
        ? ProgramReply.none(ProgramReply.Ending.MISSING)
        : ProgramReply.exited(code, output());
  }

  private void kill() {
    String text = text();
    int end = text.indexOf('\n');
    if (end > 0) {
      ProcessTree.signal("KILL", ProcessTree.withDescendants(text.substring(0, end)));
    }
    process.destroyForcibly();
  }

  /** The output of the program itself: everything but the pid in the first line. */
  private String output() {
    String text = text();
    return text.substring(text.indexOf('\n') + 1);
  }

  private String text() {
    return new String(printed.toByteArray(), StandardCharsets.UTF_8);
  }
}
