package dev.whoami.trial.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTest {
  private static final byte[] TEXT = {'a'};

  /** As in a /tmp without the sticky bit, where everyone can rename what is another's. */
  @Test
  void whatIsPutInItsPlaceIsNeitherWrittenNorDeleted(@TempDir Path tmp) throws IOException {
    Path moved = tmp.resolve("moved");
    Path others = tmp.resolve("others");
    Files.createDirectory(others);
    Files.writeString(others.resolve("answer"), "theirs");
    try (PrivateFolder folder = PrivateFolder.make(tmp, "mine")) {
      Files.move(tmp.resolve("mine"), moved);
      Files.createSymbolicLink(tmp.resolve("mine"), others);
      folder.write("request", TEXT);
      folder.write("answer", TEXT);
      assertThat(folder.read("answer", 10)).isEqualTo("a");
      assertThat(moved.resolve("request")).exists();
      folder.delete("answer");
    }
    assertThat(others).isDirectoryContaining(it -> it.endsWith("answer"));
    assertThat(others.resolve("request")).doesNotExist();
    assertThat(others.resolve("answer")).hasContent("theirs");
  }

  /** Somebody may have laid a file there by a link or a mount, to have it given to him. */
  @Test
  void aFileThatIsThereIsReplacedAndNotGivenAway(@TempDir Path tmp) throws IOException {
    assumeTrue(Files.getAttribute(tmp, "unix:uid").equals(0), "gives files away only as root");
    Path theirs = Files.writeString(tmp.resolve("shadow"), "secret");
    Files.createLink(tmp.resolve(".attach_pid7"), theirs);
    try (PrivateFolder folder = PrivateFolder.make(tmp, "mine")) {
      folder.putBeside(".attach_pid7", 4321);
    }
    assertThat(Files.getAttribute(theirs, "unix:uid")).isEqualTo(0);
    assertThat(Files.getAttribute(tmp.resolve(".attach_pid7"), "unix:uid")).isEqualTo(4321);
  }

  @Test
  void aLinkIsNotFollowed(@TempDir Path tmp) throws IOException {
    Path others = Files.createDirectory(tmp.resolve("others"));
    Path link = Files.createSymbolicLink(tmp.resolve("link"), others);
    assertThatThrownBy(() -> PrivateFolder.make(link, "mine")).isInstanceOf(IOException.class);
    assertThat(others).isEmptyDirectory();
  }
}
