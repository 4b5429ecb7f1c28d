package dev.whoami.world;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Runs a shell command, as the SDK runs a credential_process, within a time and a size. */
final class BoundedProcess {
  private static final int LIMIT = 64 * 1024;

  private BoundedProcess() {}

  static Reading run(String command, Duration limit) {
    Process process;
    try {
      process =
          new ProcessBuilder("sh", "-c", command)
              .redirectInput(new File("/dev/null"))
              .redirectError(new File("/dev/null"))
              .start();
    } catch (IOException noShell) {
      return Reading.none(Reading.Status.UNREADABLE);
    }
    Callable<Reading> reading =
        () -> {
          byte[] output = BoundedStream.read(process.getInputStream(), LIMIT);
          if (output.length > LIMIT) {
            return Reading.none(Reading.Status.TOO_LARGE);
          }
          return process.waitFor() == 0
              ? Reading.present(new String(output, StandardCharsets.UTF_8))
              : Reading.none(Reading.Status.UNREADABLE);
        };
    return BoundedCall.call(
        reading,
        limit,
        Reading.none(Reading.Status.CUT_SHORT),
        Reading.none(Reading.Status.UNREADABLE),
        process::destroyForcibly);
  }
}
