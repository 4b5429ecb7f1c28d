package dev.whoami.cli.typed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.file.UnreadFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedFilesTest {
  private final Path folder;

  NamedFilesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aMissingFileIsNamedWithASimilarOne() throws IOException {
    Path pods = Files.createFile(folder.resolve("pods.json"));
    String typed = folder.resolve("pod.json").toString();
    String meant = typed + ": did you mean " + pods + "?";
    assertThat(NamedFiles.problem("fleet", typed, "; name another"))
        .contains("fleet " + typed + ": it does not exist. Did you mean " + pods + "?");
    UnreadFiles unread = UnreadFiles.of(Map.of(typed, "does not exist"), Set.of(typed));
    assertThat(NamedFiles.meant("fleet", unread)).containsExactly("whoami: fleet " + meant);
    assertThat(NamedFiles.notices("fleet", unread, "; name another"))
        .containsExactly(
            "whoami: fleet " + typed + ": it does not exist. Did you mean " + pods + "?");
  }

  /** The reader says that the link leads to no file; its own name would be the similar one. */
  @Test
  void aLinkToNowhereIsNotMissing() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("app.log"), folder.resolve("none"));
    assertThat(NamedFiles.problem("read", link.toString(), "; name another")).isEmpty();
  }

  @Test
  void aNameThatNoFileCanHaveIsMissing() {
    assertThat(NamedFiles.problem("read", "a\0b", "; name another"))
        .contains("read a\0b: it does not exist; name another");
  }

  @Test
  void aPatternWithoutFilesKeepsItsReason() {
    UnreadFiles unread = UnreadFiles.of(Map.of("*.moon", "matches no file"), Set.of("other"));
    assertThat(NamedFiles.notices("lint", unread, "; name another"))
        .containsExactly("whoami: *.moon matches no file");
    assertThat(NamedFiles.meant("lint", unread)).isEmpty();
  }
}
