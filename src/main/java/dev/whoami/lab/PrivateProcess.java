package dev.whoami.lab;

import dev.whoami.lab.machine.LabException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process in a private network of its own, and everything that it starts there. */
public final class PrivateProcess {
  private final Process process;
  private final Path pidFile;

  private PrivateProcess(Process process, Path pidFile) {
    this.process = process;
    this.pidFile = pidFile;
  }

  /** That of a process that writes its ID to a file: Java 8 does not tell it. */
  static PrivateProcess of(Process process, Path pidFile) {
    return new PrivateProcess(process, pidFile);
  }

  /** Whether it ends by itself in so long; it is ended otherwise, and where this is interrupted. */
  public boolean await(Duration longest) {
    try {
      if (process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        return true;
      }
    } catch (InterruptedException e) {
      end();
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
    end();
    return false;
  }

  /** Ends it with all that it started, also what is not its child any more. */
  public void end() {
    Optional<String> pid = pid();
    Optional<String> network = pid.flatMap(StartedProcesses::networkOf);
    pid.ifPresent(StartedProcesses::end);
    process.destroyForcibly();
    network.ifPresent(StartedProcesses::endAllIn);
  }

  /** Empty before it has begun, or after it has ended: another may have its ID then. */
  private Optional<String> pid() {
    if (!process.isAlive()) {
      return Optional.empty();
    }
    try {
      String pid = new String(Files.readAllBytes(pidFile), StandardCharsets.US_ASCII).trim();
      return pid.isEmpty() ? Optional.empty() : Optional.of(pid);
    } catch (IOException notBegun) {
      return Optional.empty();
    }
  }
}
