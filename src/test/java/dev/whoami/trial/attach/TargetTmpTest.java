package dev.whoami.trial.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
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

  private Optional<String> danger() throws IOException {
    return TargetTmp.danger(root, tmp, OF_APPLICATION);
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
    assertThat(danger()).contains("/tmp can be written by others and lacks the sticky bit");
    mode(tmp, 0775);
    assertThat(danger()).isPresent();
  }

  @Test
  void norIsOneThatOthersCanExchangeAsAWhole() throws IOException {
    mode(root, 0777);
    assertThat(danger()).contains("/ can be written by others and lacks the sticky bit");
  }

  /** The owner of a sticky folder can also rename what is in it. */
  @Test
  void norIsOneOfAThirdUser() throws IOException {
    assumeTrue(PrivateFolder.ownUser() == 0, "only root gives folders away");
    Files.setAttribute(tmp, "unix:uid", OF_APPLICATION);
    assertThat(danger()).isEmpty();
    Files.setAttribute(tmp, "unix:uid", 4322);
    assertThat(danger()).contains("/tmp belongs to user 4322");
  }
}
