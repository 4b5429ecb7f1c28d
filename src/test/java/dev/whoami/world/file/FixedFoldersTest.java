package dev.whoami.world.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixedFoldersTest {
  private static final int STRANGER = 65534;

  private final FixedFolders folders =
      new FixedFolders(folder -> BoundedFolder.realPath(folder).text());

  private Path own;

  @BeforeEach
  void aFolderOfThisUser(@TempDir Path tmp) throws IOException {
    own = folder(tmp.resolve("own"), "rwxr-xr-x");
  }

  private static Path folder(Path folder, String mode) throws IOException {
    Files.createDirectory(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
    return folder;
  }

  private static Path file(Path folder) throws IOException {
    return Files.writeString(folder.resolve("file"), "text");
  }

  private boolean isOpened(Path file) throws IOException {
    Optional<FileChannel> open = folders.file(file.toString());
    if (open.isPresent()) {
      open.get().close();
    }
    return open.isPresent();
  }

  @Test
  void aFileIsOpenedWhereNobodyElseCanPutAnother() throws IOException {
    assertThat(isOpened(file(own))).isTrue();
    Path link =
        Files.createSymbolicLink(own.resolve("link"), folder(own.resolve("x"), "rwx------"));
    file(own.resolve("x"));
    assertThat(isOpened(link.resolve("file"))).isTrue();
  }

  @Test
  void noLinkIsFollowedToAFile() throws IOException {
    assertThat(isOpened(Files.createSymbolicLink(own.resolve("link"), file(own)))).isFalse();
    assertThat(isOpened(own.resolve("missing"))).isFalse();
    assertThat(isOpened(Path.of("/proc/self/status"))).isFalse();
  }

  @Test
  void nothingIsOpenedInAFolderOfOthersOrBelowOne() throws IOException {
    for (String each : new String[] {"rwxrwxr-x", "rwxrwxrwx"}) {
      Path ofOthers = folder(own.resolve(each), each);
      assertThat(isOpened(file(ofOthers))).as(each).isFalse();
      assertThat(isOpened(file(folder(ofOthers.resolve("below"), "rwxr-xr-x")))).isFalse();
    }
  }

  /** In /tmp, the owner of a file can put another in its place. */
  @Test
  void nothingIsOpenedInASharedFolder() throws IOException {
    Path sticky = folder(own.resolve("sticky"), "rwxrwxrwx");
    Files.setAttribute(sticky, "unix:mode", 01777);
    assertThat(isOpened(file(sticky))).isFalse();
    assertThat(isOpened(file(folder(sticky.resolve("below"), "rwxr-xr-x")))).isTrue();
  }

  @Test
  void nothingIsOpenedInAFolderOfAnotherUser() throws IOException {
    assumeTrue(Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0), "needs root");
    Path theirs = folder(own.resolve("theirs"), "rwxr-xr-x");
    Path below = folder(theirs.resolve("below"), "rwxr-xr-x");
    Files.setAttribute(theirs, "unix:uid", STRANGER);
    assertThat(isOpened(file(theirs))).isFalse();
    assertThat(isOpened(file(below))).isFalse();
  }
}
