package dev.whoami.lab;

import dev.whoami.lab.machine.LabException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process in its own private network, with its descendants. */
public final class PrivateProcess {
  private final Process process;
  private final Path pidFile;

  private PrivateProcess(Process process, Path pidFile) {
    this.process = process;
    this.pidFile = pidFile;
  }

  /** A process that writes its pid to a file, because Java 8 does not show it. */
  static PrivateProcess of(Process process, Path pidFile) {
    return new PrivateProcess(process, pidFile);
  }

  /**
   * Whether it ends by itself within this time. Otherwise, or if this thread is interrupted, it is
   * killed.
   */
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

  /** Kills it and everything that it started, including processes with another parent by now. */
  public void end() {
    Optional<String> pid = pid();
    Optional<String> network = pid.flatMap(StartedProcesses::networkOf);
    pid.ifPresent(StartedProcesses::end);
    process.destroyForcibly();
    network.ifPresent(StartedProcesses::endAllIn);
  }

  /**
   * The pid; empty before its start and after its end, because another process may have it then.
   */
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
