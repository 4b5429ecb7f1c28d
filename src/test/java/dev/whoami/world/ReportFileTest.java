package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
  @Test
  void aNewFileHasTheTextAndNothingElseIsLeft(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("report");
    assertThat(ReportFile.write(file.toString(), "é\n")).isEmpty();
    assertThat(file).hasContent("é\n");
    try (var all = Files.list(folder)) {
      assertThat(all).containsExactly(file);
    }
  }

  @Test
  void aFileThatIsReplacedKeepsItsPermissions(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("report"), "old, and longer than the new one");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(ReportFile.write(file.toString(), "new")).isEmpty();
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
  }

  /** Who holds the old file, by another name or open, keeps the old content. */
  @Test
  void anotherNameOfTheFileKeepsItsContent(@TempDir Path folder) throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "precious");
    Path file = Files.createLink(folder.resolve("report"), other);
    assertThat(ReportFile.write(file.toString(), "new")).isEmpty();
    assertThat(other).hasContent("precious");
    assertThat(file).hasContent("new");
  }

  @Test
  void aLinkOfOnesOwnIsFollowed(@TempDir Path folder) throws IOException {
    Path real = Files.writeString(folder.resolve("real"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    assertThat(ReportFile.write(link.toString(), "new")).isEmpty();
    assertThat(real).hasContent("new");
    assertThat(link).isSymbolicLink();
  }

  @Test
  void aLinkOfAnotherUserInAFolderForAllIsNotFollowed(@TempDir Path folder) throws IOException {
    Assumptions.assumeTrue(
        Files.getAttribute(folder, "unix:uid").equals(0), "only root can plant for another user");
    Files.setAttribute(folder, "unix:mode", 01777);
    Path real = Files.writeString(folder.resolve("real"), "precious");
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    Files.setAttribute(link, "unix:uid", 65534, LinkOption.NOFOLLOW_LINKS);
    assertThat(ReportFile.write(link.toString(), "new"))
        .contains("it is a link that another user put there");
    assertThat(real).hasContent("precious");
  }

  /** The folder of an application is its user's, who can lead whoever writes there anywhere. */
  @Test
  void aLinkOfAnotherUserInItsOwnFolderIsNotFollowed(@TempDir Path folder) throws IOException {
    Assumptions.assumeTrue(
        Files.getAttribute(folder, "unix:uid").equals(0), "only root can plant for another user");
    Files.setAttribute(folder, "unix:uid", 65534);
    Path real = Files.writeString(folder.resolve("real"), "precious");
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    Files.setAttribute(link, "unix:uid", 65534, LinkOption.NOFOLLOW_LINKS);
    assertThat(ReportFile.write(link.toString(), "new"))
        .contains("it is a link that another user put there");
    assertThat(real).hasContent("precious");
  }

  @Test
  void aPipeOfAnotherUserIsNotWaitedFor(@TempDir Path folder) throws Exception {
    Assumptions.assumeTrue(
        Files.getAttribute(folder, "unix:uid").equals(0), "only root can plant for another user");
    Path pipe = folder.resolve("pipe");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    Files.setAttribute(pipe, "unix:uid", 65534);
    Optional<String> why =
        assertTimeoutPreemptively(
            Duration.ofMinutes(5), () -> ReportFile.write(pipe.toString(), "new"));
    assertThat(why).contains("it is a pipe that another user put there");
  }

  /** In a folder of theirs, others can put a link in the place of the file that is being filled. */
  @Test
  void thePermissionsOfTheOldFileAreGivenToTheNewOneAlone(@TempDir Path folder) throws Exception {
    Path precious = Files.writeString(folder.resolve("precious"), "precious");
    Files.setPosixFilePermissions(precious, PosixFilePermissions.fromString("rw-------"));
    Path file = Files.writeString(folder.resolve("report"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    boolean wasSwapped = false;
    for (int i = 0; i < 20 && !wasSwapped; i++) {
      Swap swap = new Swap(folder, precious);
      swap.start();
      ReportFile.write(file.toString(), new byte[32 << 20]);
      wasSwapped = swap.end();
    }
    assertThat(wasSwapped).as("the new file was seen while it was filled").isTrue();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(precious)))
        .isEqualTo("rw-------");
    assertThat(precious).hasContent("precious");
  }

  /** What was a folder or a device when it was looked at can be a link when it is opened. */
  @Test
  void aLinkInThePlaceOfADeviceIsNotFollowed(@TempDir Path folder) throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "precious");
    Path link = Files.createSymbolicLink(folder.resolve("link"), precious);
    byte[] text = {'n', 'e', 'w'};
    assertThatThrownBy(() -> ReportFile.fillAsItIs(link, false, text))
        .isInstanceOf(IOException.class);
    assertThat(precious).hasContent("precious");
  }

  /** Waits for a new file in the folder, and puts a link in its place. */
  private static final class Swap extends Thread {
    private final Path folder;
    private final Path aim;
    private volatile boolean isOver;
    private volatile boolean isDone;

    Swap(Path folder, Path aim) {
      this.folder = folder;
      this.aim = aim;
    }

    @Override
    public void run() {
      while (!isOver && !isDone) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".report.*")) {
          for (Path part : parts) {
            Files.delete(part);
            Files.createSymbolicLink(part, aim);
            isDone = true;
          }
        } catch (IOException gone) {
          // It was renamed before.
          isDone = false;
        }
      }
    }

    boolean end() throws InterruptedException {
      isOver = true;
      join();
      return isDone;
    }
  }

  @Test
  void aDeviceIsWrittenInto() {
    assertThat(ReportFile.write("/dev/null", "text")).isEmpty();
    assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    assertThat(ReportFile.write("/dev/full", "text")).contains("No space left on device");
  }

  @Test
  void saysWhyThereIsNoFile(@TempDir Path folder) {
    assertThat(ReportFile.write(folder + "/no/such", "text")).contains("its folder does not exist");
    assertThat(ReportFile.write(folder.toString(), "text")).isPresent();
    assertThat(ReportFile.write("a\0b", "text")).contains("it is not the name of a file");
  }
}
