package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessSurroundingsTest {
  @Test
  void anEnvironIsCutAtItsZeros() {
    assertThat(ProcessSurroundings.variablesIn("A=1\0B=x=y\0=C\0D\0A=2\0E=\0"))
        .containsOnly(Map.entry("A", "1"), Map.entry("B", "x=y"), Map.entry("E", ""));
    assertThat(ProcessSurroundings.variablesIn("")).isEmpty();
  }

  @Test
  void aProcessThatIsNotThereHasNoEyes() {
    assertThat(ProcessSurroundings.of(999_999_999)).isEmpty();
  }

  @Test
  void anotherProcessIsSeenWithItsOwnSettings() throws IOException {
    assumeTrue(Files.isReadable(Path.of("/proc/self/environ")));
    ProcessBuilder builder = new ProcessBuilder("sleep", "30");
    builder.environment().clear();
    builder.environment().put("MARK", "here");
    Process process = builder.start();
    try {
      ProcessSurroundings its = seen(process);
      assertThat(its.environment("MARK").text()).isEqualTo("here");
      assertThat(its.environment("HOME").status()).isEqualTo(Reading.Status.NOT_SET);
      assertThat(its.file("/proc/self/status").text()).contains("\nPid:\t" + process.pid());
      assertThat(its.run("echo", Duration.ofSeconds(1)).status()).isEqualTo(Reading.Status.NOT_RUN);
      assertThat(its.isThisProcess()).isFalse();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aByteThatIsNoTextHidesNothingElse() throws IOException {
    assumeTrue(Files.isReadable(Path.of("/proc/self/environ")));
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-c", "exec env CITY=$(printf 'K\\366ln') MARK=here sleep 30");
    Process process = builder.start();
    try {
      ProcessSurroundings its = seen(process);
      assertThat(its.environment("CITY").text()).isEqualTo("K\ufffdln");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void anEnvironmentAboveOneMebibyteIsSeen() throws IOException {
    assumeTrue(Files.isReadable(Path.of("/proc/self/environ")));
    ProcessBuilder builder = new ProcessBuilder("sleep", "30");
    builder.environment().clear();
    builder.environment().put("MARK", "here");
    for (int i = 0; i < 12; i++) {
      builder.environment().put("LARGE_" + i, "x".repeat(100_000));
    }
    Process process = builder.start();
    try {
      ProcessSurroundings its = seen(process);
      assertThat(its.environment("LARGE_11").text()).hasSize(100_000);
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aProcessThatIsNotThereIsToldSo() {
    assertThat(ProcessSurroundings.whyNot(999_999_999)).startsWith("there is no such process");
  }

  @Test
  void aProcessOfAnotherUserIsDeniedAndNotMissing() {
    assumeTrue(Files.exists(Path.of("/proc/1/environ")));
    assumeTrue(!Files.isReadable(Path.of("/proc/1/environ")), "root may read everything");
    assertThat(ProcessSurroundings.whyNot(1)).startsWith("this user may not read its environment");
  }

  /** Between fork and exec the process still has the environment of this one. */
  private static ProcessSurroundings seen(Process process) {
    for (int i = 0; i < 100; i++) {
      ProcessSurroundings its = ProcessSurroundings.of(process.pid()).orElseThrow();
      if (its.environment("MARK").isPresent()) {
        return its;
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    throw new AssertionError("the process never got its environment");
  }
}
