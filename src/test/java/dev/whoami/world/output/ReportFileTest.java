package dev.whoami.world.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.whoami.world.file.ConfinedFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
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

  /** A user who holds the old file, by another name or open, keeps the old content. */
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

  /** Only root can make a link of another user. */
  private static void assumeRoot(Path folder) throws IOException {
    Assumptions.assumeTrue(Files.getAttribute(folder, "unix:uid").equals(0));
  }

  private static Path linkOfAnotherUser(Path link, Path target) throws IOException {
    Files.createSymbolicLink(link, target);
    Files.setAttribute(link, "unix:uid", 65534, LinkOption.NOFOLLOW_LINKS);
    return link;
  }

  @Test
  void aLinkOfAnotherUserInAFolderForAllIsNotFollowed(@TempDir Path folder) throws IOException {
    assumeRoot(folder);
    Files.setAttribute(folder, "unix:mode", 01777);
    Path real = Files.writeString(folder.resolve("real"), "precious");
    Path link = linkOfAnotherUser(folder.resolve("link"), real);
    assertThat(ReportFile.write(link.toString(), "new"))
        .contains(link + " is a link that another user put there");
    assertThat(real).hasContent("precious");
  }

  /** The folder of an application is its user's, who can lead whoever writes there anywhere. */
  @Test
  void aLinkOfAnotherUserInItsOwnFolderIsNotFollowed(@TempDir Path folder) throws IOException {
    assumeRoot(folder);
    Files.setAttribute(folder, "unix:uid", 65534);
    Path real = Files.writeString(folder.resolve("real"), "precious");
    Path link = linkOfAnotherUser(folder.resolve("link"), real);
    assertThat(ReportFile.write(link.toString(), "new"))
        .contains(link + " is a link that another user put there");
    assertThat(real).hasContent("precious");
  }

  @Test
  void aFolderLinkOfAnotherUserOnTheWayIsNotFollowed(@TempDir Path folder) throws IOException {
    assumeRoot(folder);
    Path real = Files.createDirectory(folder.resolve("real"));
    Path precious = Files.writeString(real.resolve("report.txt"), "precious");
    Path link = linkOfAnotherUser(folder.resolve("link"), real);
    Path again = Files.createSymbolicLink(folder.resolve("again"), Path.of("link"));
    for (Path each : new Path[] {link, again}) {
      assertThat(ReportFile.write(each + "/report.txt", "new"))
          .contains(link + " is a link that another user put there");
      assertThat(ReportFile.writePrivately(each + "/new.zip", new byte[1]))
          .contains(link + " is a link that another user put there");
    }
    assertThat(precious).hasContent("precious");
    assertThat(real.resolve("new.zip")).doesNotExist();
  }

  /** One of root's is moved about in a folder that is another user's, as a file is. */
  @Test
  void aLinkThatAnotherUserCanExchangeIsNotFollowed(@TempDir Path folder) throws IOException {
    assumeRoot(folder);
    Path real = Files.createDirectory(folder.resolve("real"));
    Path theirs = Files.createDirectory(folder.resolve("theirs"));
    Path link = Files.createSymbolicLink(theirs.resolve("link"), real);
    Files.setAttribute(theirs, "unix:uid", 65534);
    assertThat(ReportFile.write(link + "/report.txt", "new"))
        .contains(link + " is a link that another user can exchange");
    assertThat(ReportFile.write(theirs + "/report.txt", "new")).isEmpty();
    assertThat(real).isEmptyDirectory();
  }

  @Test
  void aFolderLinkOfOnesOwnIsFollowed(@TempDir Path folder) throws IOException {
    Path real = Files.createDirectories(folder.resolve("a/real"));
    Files.createSymbolicLink(folder.resolve("a/link"), Path.of("../a/./real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a/link"));
    assertThat(ReportFile.write(link + "/../real/report.txt", "new")).isEmpty();
    assertThat(real.resolve("report.txt")).hasContent("new");
    assertThat(real).isDirectoryContaining(it -> it.endsWith("report.txt"));
  }

  /** Git makes the links of a pull request as the user who runs the check. */
  @Test
  void noLinkInTheFilesOfAPullRequestIsFollowed(@TempDir Path folder) throws IOException {
    Path checkout = folder.resolve("checkout");
    Files.createDirectories(checkout.resolve(".git"));
    Path modules = Files.createDirectory(checkout.resolve("modules"));
    Path victim = Files.writeString(folder.resolve("victim"), "precious");
    Path link = Files.createSymbolicLink(checkout.resolve("whoami.sarif"), victim);
    Files.createSymbolicLink(checkout.resolve("out"), folder);
    Files.createSymbolicLink(checkout.resolve("inside"), modules);
    Path outside = Files.createSymbolicLink(folder.resolve("outside"), checkout);
    Set<ConfinedFiles> trees = Set.of(ConfinedFiles.around(modules.toString()));
    for (String each : new String[] {"whoami.sarif", "out/victim", "out/new", "inside/new"}) {
      assertThat(ReportFile.writeOutsideOf(trees, checkout + "/" + each, "new").orElse(""))
          .as(each)
          .startsWith(checkout.toString())
          .contains("is a link in the folder that is checked");
    }
    assertThat(ReportFile.writeOutsideOf(trees, outside + "/whoami.sarif", "new")).isPresent();
    assertThat(ReportFile.writeOutsideOf(trees, outside + "/modules/new", "new")).isEmpty();
    assertThat(ReportFile.writeOutsideOf(trees, checkout + "/new", "new")).isEmpty();
    assertThat(victim).hasContent("precious");
    assertThat(folder.resolve("new")).doesNotExist();
    assertThat(link).isSymbolicLink();
  }

  @Test
  void aFileThatThisProcessHasOpenIsWrittenInto(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("redirected");
    try (OutputStream open = Files.newOutputStream(file);
        DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      open.write("before ".getBytes(StandardCharsets.UTF_8));
      for (Path each : all) {
        if (Files.isSymbolicLink(each) && Files.readSymbolicLink(each).equals(file.toRealPath())) {
          assertThat(ReportFile.write(each.toString(), "after")).isEmpty();
        }
      }
    }
    assertThat(file).hasContent("before after");
  }

  @Test
  void aPipeOfAnotherUserIsNotWaitedFor(@TempDir Path folder) throws Exception {
    assumeRoot(folder);
    Path pipe = folder.resolve("pipe");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    Files.setAttribute(pipe, "unix:uid", 65534);
    Optional<String> why =
        assertTimeoutPreemptively(
            Duration.ofMinutes(5), () -> ReportFile.write(pipe.toString(), "new"));
    assertThat(why).contains("it is a pipe that another user put there");
  }

  /** In a folder of theirs, others can put a pipe there after the look. */
  @Test
  void whatAnotherUserCanExchangeForAPipeIsNotOpened(@TempDir Path parent) throws Exception {
    Assumptions.assumeTrue(
        Files.getAttribute(parent, "unix:uid").equals(0), "only root can plant for another user");
    Path folder = Files.createDirectory(parent.resolve("theirs"));
    Path file = Files.writeString(folder.resolve("file"), "old");
    Path pipe = folder.resolve("pipe");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    assertThat(OutputRights.isFixed(file)).isTrue();
    Files.setAttribute(folder, "unix:mode", 01777);
    assertThat(OutputRights.isFixed(file)).as("sticky").isTrue();
    Files.setAttribute(folder, "unix:mode", 0777);
    assertThat(OutputRights.isFixed(file)).as("for all").isFalse();
    Files.setAttribute(folder, "unix:mode", 0755);
    Files.setAttribute(folder, "unix:uid", 65534);
    assertThat(OutputRights.isFixed(file)).as("theirs").isFalse();
    Optional<String> why =
        assertTimeoutPreemptively(
            Duration.ofMinutes(5), () -> ReportFile.write(pipe.toString(), "new"));
    assertThat(why).contains("it is not a regular file, and another user can replace it");
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
