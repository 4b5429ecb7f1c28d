package dev.whoami.world.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndlessDeviceTest {
  @Test
  void theDevicesWithoutAnEndAreKnown(@TempDir Path folder) throws IOException {
    assumeTrue(Files.exists(Path.of("/dev/zero")), "no such device here");
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("/dev/zero"));
    assertThat(EndlessDevice.isAt(Path.of("/dev/zero"))).isTrue();
    assertThat(EndlessDevice.isAt(Path.of("/dev/urandom"))).isTrue();
    assertThat(EndlessDevice.isAt(link)).isTrue();
  }

  @Test
  void whatEndsIsRead(@TempDir Path folder) throws IOException {
    assertThat(EndlessDevice.isAt(Path.of("/dev/null"))).isFalse();
    assertThat(EndlessDevice.isAt(Files.writeString(folder.resolve("file"), "x"))).isFalse();
    assertThat(EndlessDevice.isAt(folder)).isFalse();
    assertThat(EndlessDevice.isAt(folder.resolve("missing"))).isFalse();
  }

  /** In a process of its own, since this one has another standard input. */
  @Test
  void nothingIsReadOfAnEndlessStandardInput() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/zero")), "no such device here");
    ProcessBuilder process =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            System.getProperty("java.class.path"),
            Asking.class.getName());
    process.redirectInput(Path.of("/dev/zero").toFile());
    Process started = process.start();
    String said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).contains("comes from a device that never ends");
  }

  /** Prints why standard input is not read. */
  static final class Asking {
    private Asking() {}

    public static void main(String[] none) {
      System.out.println(OpenedInput.of("-").whyNot());
    }
  }
}
