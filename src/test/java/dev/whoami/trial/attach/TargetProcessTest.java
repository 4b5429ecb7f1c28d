package dev.whoami.trial.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whoami.world.file.HeldFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a process does between the moment its /tmp is opened and the moment it is judged. */
class TargetProcessTest {
  private static final Path TMP = Path.of("/tmp");

  /** The same process goes where its user is root and can mount a /tmp of its own. */
  private static final String LEAVES =
      "echo up; read go; exec unshare -Urm sh -c 'mount -t tmpfs none /tmp && echo left && read x'";

  private Process process;
  private TargetProcess target;
  private BufferedReader said;

  @BeforeEach
  void start() throws Exception {
    process = new ProcessBuilder("sh", "-c", LEAVES).redirectErrorStream(true).start();
    said = process.inputReader();
    assertThat(said.readLine()).isEqualTo("up");
    target = TargetProcess.of(process.pid());
  }

  @AfterEach
  void end() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private void leave() {
    try {
      Writer words = process.outputWriter();
      words.write("go\n");
      words.flush();
      assumeTrue("left".equals(said.readLine()), "this system lets no one leave");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private HeldFolder held(TargetTmp.Requirement requirement) throws Exception {
    return TargetTmp.of(target.root(), target.user(), requirement);
  }

  @Test
  void aProcessOfThisNamespaceIsSafe() throws Exception {
    try (HeldFolder tmp = TargetTmp.of(target, Duration.ofMinutes(1))) {
      assertThat(Files.isSameFile(tmp.path(), TMP)).isTrue();
    }
  }

  @Test
  void oneThatHasLeftByThenIsNot() {
    assertThatThrownBy(
            () ->
                held(
                    () -> {
                      leave();
                      target.requireThatItsFilesAreSafe();
                    }))
        .isInstanceOf(AttachFailure.class)
        .hasMessageContaining("another user namespace");
  }

  /** Once it has been judged, nothing is opened by its name. */
  @Test
  void oneThatLeavesLaterTakesNoFolderWithIt() throws Exception {
    try (HeldFolder tmp =
        held(
            () -> {
              target.requireThatItsFilesAreSafe();
              leave();
            })) {
      assertThat(Files.isSameFile(tmp.path(), TMP)).isTrue();
      assertThat(Files.isSameFile(target.root().resolve("tmp"), TMP)).isFalse();
    }
  }

  /** Its number can be another process's by then. */
  @Test
  void oneThatEndsMeanwhileIsNoTarget() {
    assertThatThrownBy(
            () ->
                held(
                    () -> {
                      process.destroyForcibly().onExit().join();
                      target.requireThatItsFilesAreSafe();
                    }))
        .isInstanceOf(AttachFailure.class)
        .hasMessage("it has ended meanwhile");
  }

  @Test
  void nothingIsPutForOneThatHasEnded() throws Exception {
    process.destroyForcibly().waitFor();
    assertThatThrownBy(() -> GuestFolder.make(target, "", Duration.ofMinutes(1)))
        .isInstanceOf(AttachFailure.class)
        .hasMessage("it has ended meanwhile");
  }
}
