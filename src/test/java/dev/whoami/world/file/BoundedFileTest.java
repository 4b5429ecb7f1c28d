package dev.whoami.world.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedFileTest {
  private final Path folder;

  BoundedFileTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aFileIsReadAsItIs() throws IOException {
    assertThat(read(write("a\r\nü\n")).text()).isEqualTo("a\r\nü\n");
    assertThat(read(write("")).isBlank()).isTrue();
  }

  @Test
  void whatIsNotThereIsMissing() {
    assertThat(status(folder.resolve("none"))).isEqualTo(Reading.Status.MISSING);
    assertThat(status(folder.resolve("none/none"))).isEqualTo(Reading.Status.MISSING);
    assertThat(BoundedFile.read("a\0b").status()).isEqualTo(Reading.Status.MISSING);
  }

  /** Root would take the kernel's messages from whoever waits for them, and wait for the next. */
  @Test
  void aLinkToAStreamOfTheKernelIsNotAFile() throws IOException {
    Path stream = Path.of("/proc/kmsg");
    assumeTrue(Files.exists(stream));
    Path link = Files.createSymbolicLink(folder.resolve("package.json"), stream);
    assertTimeoutPreemptively(
        Duration.ofMinutes(1), () -> assertThat(status(link)).isEqualTo(Reading.Status.NOT_A_FILE));
  }

  @Test
  void aDirectoryIsNotAFile() {
    assertThat(status(folder)).isEqualTo(Reading.Status.NOT_A_FILE);
  }

  @Test
  void aFileBelowAFileIsNotThere() throws IOException {
    Path file = write("x");
    assertThat(status(file.resolve("below")).compareTo(Reading.Status.PRESENT)).isPositive();
  }

  @Test
  void oneMebibyteIsReadAndNotAByteMore() throws IOException {
    assertThat(read(write("a".repeat(1 << 20))).text()).hasSize(1 << 20);
    assertThat(status(write("a".repeat((1 << 20) + 1)))).isEqualTo(Reading.Status.TOO_LARGE);
  }

  @Test
  void bytesThatAreNoTextAreReplacedAndHideNothingElse() throws IOException {
    Path file =
        Files.write(folder.resolve("file"), new byte[] {'a', (byte) 0xe9, 0, 'b', (byte) 0xc3});
    assertThat(read(file).text()).isEqualTo("a\ufffd\0b\ufffd");
    assertThat(BoundedFile.read(file.toString(), StandardCharsets.ISO_8859_1).text())
        .isEqualTo("a\u00e9\0b\u00c3");
  }

  @Test
  void anEndlessDeviceIsNotAFile() {
    Path zero = Path.of("/dev/zero");
    assumeTrue(Files.exists(zero));
    assertThat(status(zero)).isEqualTo(Reading.Status.NOT_A_FILE);
  }

  @Test
  void aPipeWithoutAWriterDoesNotHang() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    int made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    assumeTrue(made == 0);
    assertTimeoutPreemptively(
        Duration.ofMinutes(5), () -> assertThat(status(pipe)).isEqualTo(Reading.Status.NOT_A_FILE));
  }

  @Test
  void aFileWithoutPermissionIsDenied() throws IOException {
    Path file = write("secret");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(file), "root may read everything");
    assertThat(status(file)).isEqualTo(Reading.Status.DENIED);
  }

  private Path write(String text) throws IOException {
    return Files.write(
        Files.createTempFile(folder, "file", ""), text.getBytes(StandardCharsets.UTF_8));
  }

  private static Reading read(Path file) {
    return BoundedFile.read(file.toString());
  }

  private static Reading.Status status(Path file) {
    return read(file).status();
  }
}
