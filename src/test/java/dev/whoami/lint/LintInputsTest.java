package dev.whoami.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import dev.whoami.report.writer.RenderOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a name can lead to other than a file: each is reported as what it is, and none is waited
 * for.
 */
class LintInputsTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final String DEFINITION =
      "{\"family\": \"x\", \"containerDefinitions\": [{\"name\": \"y\"}]}";

  private final Path folder;

  LintInputsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  private static String why(String name) {
    Lint lint = Lint.of(List.of(name), Set.of());
    assertThat(lint.exitCode()).isEqualTo(2);
    assertThat(lint.isLate(name)).isFalse();
    return String.valueOf(lint.unreadable().get(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/zero", "/dev/null", "/dev/urandom", "/dev/tty"})
  void aDeviceIsNoFile(String device) {
    assumeTrue(Files.exists(Path.of(device)));
    assertThat(why(device)).startsWith("is a device, not a file; name a file");
  }

  @Test
  void linksAreFollowed() throws IOException {
    Path device = Files.createSymbolicLink(folder.resolve("d"), Path.of("/dev/zero"));
    assertThat(why(device.toString())).startsWith("is a device, not a file");
    Path dangling = Files.createSymbolicLink(folder.resolve("a.tf"), Path.of("nothing.tf"));
    assertThat(why(dangling.toString()))
        .isEqualTo("is a link that leads to no file; see where with ls -l");
    Path circle = Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
    assertThat(why(circle.toString()))
        .isEqualTo("is a link that leads to no file; see where with ls -l");
    Path good = Files.writeString(folder.resolve("good.json"), DEFINITION);
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), good);
    assertThat(Lint.of(List.of(link.toString()), Set.of()).findings()).isNotEmpty();
  }

  @Test
  void foldersAndSocketsAreNoFiles() throws IOException {
    assertThat(why(folder.toString())).startsWith("is a folder, not a file; name the files in it");
    Path socket = folder.resolve("socket");
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      assertThat(why(socket.toString())).startsWith("is a socket, not a file");
    }
  }

  @Test
  void namesThatNoFileCanHaveAreMissing() {
    assertThat(why("a\0b")).isEqualTo("does not exist");
    assertThat(why("")).startsWith("is an empty name; a variable of the shell");
    assertThat(why(folder + "/" + "x".repeat(5000))).isEqualTo("could not be opened");
  }

  /** Files of the kernel have no size, and still something in them. */
  @Test
  void aFileOfTheKernelIsReadThoughItHasNoSize() {
    assumeTrue(Files.exists(Path.of("/proc/self/status")));
    assertThat(why("/proc/self/status")).doesNotContain("empty");
    assertThat(why("/proc/self/environ")).isEqualTo("is not text");
  }

  @Test
  void nulsAndBlanksAreNotNothing() throws IOException {
    Path nuls = Files.write(folder.resolve("nuls.json"), new byte[10_000]);
    assertThat(why(nuls.toString())).isEqualTo("is not text");
    Path late = Files.writeString(folder.resolve("late.json"), "\n".repeat(9000) + DEFINITION);
    Lint lint = Lint.of(List.of(late.toString()), Set.of());
    assertThat(lint.findings()).isNotEmpty();
    assertThat(lint.findings().get(0).at().line()).contains(9001);
    Path blanks = Files.writeString(folder.resolve("blanks"), " ".repeat(5_000_000));
    assertThat(why(blanks.toString())).isEqualTo("begins with more than 4 MiB of blanks");
  }

  private Path pipe() throws Exception {
    Path pipe = folder.resolve("pipe.json");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assertThat(made.waitFor()).isZero();
    return pipe;
  }

  @Test
  void aPipeWithoutAWriterCostsTheOthersNothing() throws Exception {
    Path pipe = pipe();
    Path good = Files.writeString(folder.resolve("good.json"), DEFINITION);
    List<String> names = List.of(pipe.toString(), good.toString());
    Lint lint = Lint.of(names, Set.of(), Duration.ofSeconds(1));
    for (int limit = 3; limit < 300 && lint.isLate(good.toString()); limit *= 3) {
      lint = Lint.of(names, Set.of(), Duration.ofSeconds(limit));
    }
    assertThat(lint.findings()).isNotEmpty();
    assertThat(lint.unreadable())
        .containsOnlyKeys(pipe.toString())
        .containsValue(
            "is a pipe that no program writes to; start the one that does, or name a file");
    assertThat(lint.isLate(pipe.toString())).isTrue();
    assertThat(lint.isLate(good.toString())).isFalse();
    assertThat(lint.exitCode()).isEqualTo(2);
  }

  /** As of a process that is slow: the first piece must not pass for the whole. */
  @Test
  void aPipeIsReadToItsEnd() throws Exception {
    Path pipe = pipe();
    Thread writer =
        new Thread(
            () -> {
              try (OutputStream out = Files.newOutputStream(pipe)) {
                for (String piece : List.of("\n", " ", DEFINITION.substring(0, 20))) {
                  out.write(piece.getBytes(StandardCharsets.UTF_8));
                  out.flush();
                  Thread.sleep(50);
                }
                out.write(DEFINITION.substring(20).getBytes(StandardCharsets.UTF_8));
              } catch (IOException | InterruptedException gone) {
                throw new IllegalStateException(gone);
              }
            });
    writer.start();
    Lint lint = Lint.of(List.of(pipe.toString()), Set.of());
    writer.join();
    assertThat(lint.unreadable()).isEmpty();
    assertThat(lint.findings()).isNotEmpty();
  }

  @Test
  void aPipeWithoutEndIsCut() throws Exception {
    Path pipe = pipe();
    Process endless =
        new ProcessBuilder("sh", "-c", "{ printf '['; yes '{},'; } >\"$0\"", pipe.toString())
            .start();
    try {
      Lint lint = Lint.of(List.of(pipe.toString()), Set.of(), SHORT);
      assertThat(lint.unreadable().get(pipe.toString()))
          .isEqualTo(
              "was not at its end in time (--timeout 300ms); end what writes to it, or give it more"
                  + " time");
      String json = LintFormat.JSON.render(lint, RenderOptions.plain());
      assertThat(JsonParser.parseString(json).getAsJsonObject().getAsJsonArray("unreadable"))
          .hasSize(1)
          .allSatisfy(
              it -> assertThat(it.getAsJsonObject().get("timedOut").getAsBoolean()).isTrue());
      assertThat(LintFormat.TEXT.render(lint, RenderOptions.plain()).replaceAll("\\s+", " "))
          .contains("not checked: it was not at its end in time")
          .contains("Nothing checked, 1 file unreadable", ", exit 2");
      assertThat(LintFormat.SARIF.render(lint, RenderOptions.plain()))
          .contains("\"executionSuccessful\": false")
          .contains("was not at its end in time");
    } finally {
      endless.descendants().forEach(ProcessHandle::destroyForcibly);
      endless.destroyForcibly();
    }
  }

  /** A file whose turn does not come, because no time was left, is also reported. */
  @Test
  void whatWasNotBegunIsReported() throws Exception {
    Path pipe = pipe();
    Path good = Files.writeString(folder.resolve("good.json"), DEFINITION);
    List<String> names = List.of(pipe.toString(), good.toString());
    Lint lint = Lint.of(names, Set.of(), SHORT);
    assertThat(lint.unreadable())
        .containsEntry(
            good.toString(),
            "was not begun in time (--timeout 300ms); give it more time, or name fewer files");
  }
}
