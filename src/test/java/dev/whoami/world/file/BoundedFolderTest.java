package dev.whoami.world.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.whoami.world.output.RecordingFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedFolderTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  private final Path folder;

  BoundedFolderTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void theNamesAreThoseInTheFolder() throws IOException {
    Files.writeString(folder.resolve("one"), "text");
    Files.createDirectory(folder.resolve("two"));
    assertThat(BoundedFolder.list(folder.toString(), 9).names())
        .containsExactlyInAnyOrder("one", "two");
    assertThat(FolderEntry.in(folder.toString()).orElseThrow())
        .extracting(FolderEntry::name)
        .containsExactly("one", "two");
    assertThat(BoundedFolder.list(folder + "/one", 9).status())
        .isEqualTo(Reading.Status.NOT_A_FOLDER);
    assertThat(BoundedFolder.list(folder + "/none", 9).status()).isEqualTo(Reading.Status.MISSING);
  }

  /** Java opens a folder as it opens a file, and the open of a pipe waits for its writer. */
  @Test
  void noPipeIsOpenedAsAFolder() throws Exception {
    String pipe = folder.resolve("pipe").toString();
    assertThat(new ProcessBuilder("mkfifo", pipe).start().waitFor()).isZero();
    assertThat(assertTimeoutPreemptively(LONG, () -> BoundedFolder.list(pipe, 9).status()))
        .isEqualTo(Reading.Status.NOT_A_FOLDER);
    assertThat(assertTimeoutPreemptively(LONG, () -> FolderEntry.in(pipe))).isEmpty();
    assertThat(assertTimeoutPreemptively(LONG, () -> FileOwners.ofThisUser().within(pipe)).path())
        .isNotNull();
  }

  /** A link is not a folder in it, wherever it leads. */
  @Test
  void aLinkIsNotEntered() throws IOException {
    Files.createDirectories(folder.resolve("real/inner"));
    Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
    try (OpenFolder open = OpenFolder.at(folder);
        OpenFolder real = open.folder("real")) {
      assertThat(BoundedFolder.list(real.names(), 9).names()).isEqualTo(List.of("inner"));
      assertThat(entered(open, "link")).isFalse();
    }
    assertThat(RecordingFolder.make(folder + "/link").problem()).isPresent();
  }

  private static boolean entered(OpenFolder open, String name) throws IOException {
    try (OpenFolder entered = open.folder(name)) {
      return BoundedFolder.list(entered.names(), 9).names().isEmpty();
    } catch (java.nio.file.NotDirectoryException link) {
      return false;
    }
  }
}
