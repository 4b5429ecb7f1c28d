package dev.whoami.trial.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whoami.world.file.HeldFolder;
import dev.whoami.world.file.OwnerAndMode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetTmpTest {
  private static final int OF_APPLICATION = 4321;

  private Path root = Path.of("");
  private Path tmp = Path.of("");

  @BeforeEach
  void makeAContainersRoot(@TempDir Path folder) throws IOException {
    root = folder;
    tmp = Files.createDirectory(folder.resolve("tmp"));
    mode(root, 0755);
    mode(tmp, 01777);
  }

  private static void mode(Path path, int mode) throws IOException {
    Files.setAttribute(path, "unix:mode", mode);
  }

  /** What is wrong with this /tmp; empty where it is held open. */
  private Optional<String> danger() throws IOException {
    try (HeldFolder held = TargetTmp.of(root, OF_APPLICATION, () -> {})) {
      assertThat(Files.isSameFile(held.path(), tmp)).isTrue();
      return Optional.empty();
    } catch (AttachFailure danger) {
      return Optional.of(danger.sentence());
    }
  }

  private void assertDanger(String text) throws IOException {
    assertThat(danger().orElse("none")).contains(" have it run there: " + text + ". As root,");
  }

  @Test
  void theUsualTmpIsSafe() throws IOException {
    assertThat(danger()).isEmpty();
    mode(tmp, 0755);
    assertThat(danger()).isEmpty();
  }

  /** Everybody can rename there what is another's. */
  @Test
  void oneWithoutTheStickyBitIsNot() throws IOException {
    mode(tmp, 0777);
    assertDanger("/tmp can be written by others and lacks the sticky bit");
    mode(tmp, 0775);
    assertThat(danger()).isPresent();
  }

  @Test
  void norIsOneThatOthersCanExchangeAsAWhole() throws IOException {
    mode(root, 0777);
    assertDanger("/ can be written by others and lacks the sticky bit");
  }

  /** The owner of a sticky folder can also rename what is in it. */
  @Test
  void norIsOneOfAThirdUser() throws IOException {
    assumeTrue(OwnerAndMode.thisUser() == 0, "only root gives folders away");
    Files.setAttribute(tmp, "unix:uid", OF_APPLICATION);
    assertThat(danger()).isEmpty();
    Files.setAttribute(tmp, "unix:uid", 4322);
    assertDanger("/tmp belongs to user 4322");
  }

  /** As its user can do between the look and the open, in a folder that was judged before. */
  @Test
  void aFolderThatGetsItsNameMeanwhileGetsNoFile() throws Exception {
    Path moved = root.resolve("moved");
    try (HeldFolder held = TargetTmp.of(root, OF_APPLICATION, () -> exchange(tmp, moved));
        PrivateFolder folder = PrivateFolder.make(held, "mine")) {
      folder.write("request", new byte[1]);
      folder.putBeside(".attach_pid7", OwnerAndMode.thisUser());
      assertThat(moved.resolve("mine/request")).exists();
      assertThat(moved.resolve(".attach_pid7")).exists();
      assertThat(folder.beside(".attach_pid7")).exists();
      assertThat(tmp).isEmptyDirectory();
      folder.delete("request");
      folder.deleteItself();
    }
    assertThat(moved.resolve("mine")).doesNotExist();
  }

  private static void exchange(Path folder, Path moved) {
    try {
      Files.move(folder, moved);
      Files.createDirectory(folder);
      mode(folder, 0777);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Test
  void aLinkIsFollowedBelowTheRootOfTheProcessOnly() throws Exception {
    Path there = Files.createDirectories(root.resolve("var/tmp"));
    mode(there, 01777);
    Files.move(tmp, root.resolve("moved"));
    tmp = there;
    Files.createSymbolicLink(root.resolve("tmp"), Path.of("/var/../../../var/./tmp"));
    assertThat(danger()).isEmpty();
    mode(root.resolve("var"), 0777);
    assertDanger("/var can be written by others and lacks the sticky bit");
  }

  @Test
  void norIsALinkOfAThirdUser() throws Exception {
    assumeTrue(OwnerAndMode.thisUser() == 0, "only root gives links away");
    Files.move(tmp, root.resolve("moved"));
    tmp = root.resolve("moved");
    Path link = Files.createSymbolicLink(root.resolve("tmp"), Path.of("moved"));
    assertThat(danger()).isEmpty();
    Files.setAttribute(link, "unix:uid", 4322, LinkOption.NOFOLLOW_LINKS);
    assertDanger("/tmp belongs to user 4322");
  }

  @Test
  void aLinkInACircleEnds() throws IOException {
    Files.delete(tmp);
    Files.createSymbolicLink(tmp, Path.of("tmp"));
    assertThatThrownBy(this::danger).isInstanceOf(IOException.class);
  }
}
