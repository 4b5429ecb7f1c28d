package dev.whoami.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.file.FileRights;
import dev.whoami.world.file.ProcessFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that ends between the look at its rights and the open: its number can be another's. */
class UserFilesTest {
  private final Path root;
  private Process process;
  private KnownProcess known;

  UserFilesTest(@TempDir Path root) {
    this.root = root;
  }

  @BeforeEach
  void start() throws IOException {
    Files.writeString(root.resolve("file"), "content");
    Files.createSymbolicLink(root.resolve("link"), Path.of("file"));
    process = new ProcessBuilder("sleep", "600").start();
    known = KnownProcess.of(process.pid()).orElseThrow();
  }

  @AfterEach
  void end() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** The folder that has the number of the process when it is opened. */
  private UserFiles files(Runnable meanwhile) {
    Function<FileRights, ProcessFiles> opened =
        rights -> {
          meanwhile.run();
          return ProcessFiles.below(root, known.pid(), rights);
        };
    return new UserFiles(known, false, opened);
  }

  private void endProcess() {
    process.destroyForcibly().onExit().join();
  }

  @Test
  void theFilesOfAProcessThatIsThereAreRead() {
    UserFiles its = files(() -> {});
    assertThat(its.file("/file", StandardCharsets.UTF_8).text()).isEqualTo("content");
    assertThat(its.trusted("/file", StandardCharsets.UTF_8).text()).isEqualTo("content");
    assertThat(its.part("/file", 0, 3).text()).isEqualTo("con");
    assertThat(its.list("/", 9).names()).contains("file");
    assertThat(its.realPath("/link").text()).isEqualTo("/file");
    assertThat(its.link("/link").text()).isEqualTo("file");
  }

  @Test
  void aFileThatIsOpenedAfterItsEndIsNotRead() {
    assertThat(files(this::endProcess).file("/file", StandardCharsets.UTF_8).isPresent()).isFalse();
  }

  @Test
  void norIsATrustedOne() {
    assertThat(files(this::endProcess).trusted("/file", StandardCharsets.UTF_8).isPresent())
        .isFalse();
  }

  @Test
  void norIsAPart() {
    assertThat(files(this::endProcess).part("/file", 0, 3).isPresent()).isFalse();
  }

  @Test
  void norAreTheNamesInAFolder() {
    assertThat(files(this::endProcess).list("/", 9).names()).isEmpty();
  }

  @Test
  void norIsALinkOrWhatItLeadsTo() {
    assertThat(files(this::endProcess).realPath("/link").isPresent()).isFalse();
    assertThat(files(this::endProcess).link("/link").isPresent()).isFalse();
  }
}
