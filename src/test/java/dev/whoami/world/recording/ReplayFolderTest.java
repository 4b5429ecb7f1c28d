package dev.whoami.world.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.world.Surroundings;
import dev.whoami.world.file.Reading;
import dev.whoami.world.http.HttpCall;
import dev.whoami.world.http.HttpReply;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording that somebody else made, who may mean harm. */
class ReplayFolderTest {
  private final Path folder;

  ReplayFolderTest(@TempDir Path room) throws IOException {
    Files.writeString(room.resolve("outside"), "secret");
    this.folder = Files.createDirectory(room.resolve("recording"));
    write("recording.properties", "format=1\ntime=2026-01-01T12:00:00Z\n");
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    Files.writeString(folder.resolve(name), text);
  }

  private String problem() {
    return ReplayFolder.in(folder.toString()).problem().orElse("");
  }

  @Test
  void aLinkIsRefusedWhereverItLeads() throws IOException {
    assertThat(problem()).isEmpty();
    Files.createDirectories(folder.resolve("files/etc"));
    Files.createSymbolicLink(folder.resolve("files/etc/shadow"), Path.of("/etc/shadow"));
    assertThat(problem()).contains("a link");
  }

  @Test
  void noPathLeadsOut() throws IOException {
    write("files/etc/passwd", "theirs");
    Surroundings there = ReplayFolder.in(folder.toString()).surroundings().orElseThrow();
    assertThat(there.file("/../../outside").status()).isEqualTo(Reading.Status.MISSING);
    assertThat(there.file("/etc/passwd").text()).isEqualTo("theirs");
    assertThat(there.file("/etc/group").status()).isEqualTo(Reading.Status.MISSING);
  }

  @Test
  void aBodyIsAFileOfTheFolder() throws IOException {
    write("http.txt", "GET http://127.0.0.1/ 200 @../outside\n");
    assertThat(problem()).contains("damaged");
    write("http.txt", "GET http://127.0.0.1/ 200 @files/body\n");
    write("files/body", "theirs");
    Surroundings there = ReplayFolder.in(folder.toString()).surroundings().orElseThrow();
    HttpReply reply = there.http(HttpCall.get(URI.create("http://127.0.0.1/")));
    assertThat(reply.body()).isEqualTo("theirs");
  }

  @Test
  void aLineWithAnyNumberOfPartsNeedsNoStack() throws IOException {
    write("http.txt", "GET http://127.0.0.1/" + " [a]".repeat(50_000) + " 200 x\n");
    assertThat(problem()).contains("damaged");
    write("http.txt", "GET http://127.0.0.1/ 200" + " (Date: x)".repeat(50_000) + " x\n");
    assertThat(problem()).isEmpty();
  }

  @Test
  void oneLargeFileIsNoBodyOfManyReplies() throws IOException {
    write("files/body", "x".repeat(1 << 20));
    write("http.txt", "GET http://127.0.0.1/ 200 @files/body\n".repeat(200));
    assertThat(problem()).contains("damaged");
  }

  /** It would be read as a whole. */
  @Test
  void aFileThatIsLargerThanTheMemoryIsRefused() throws IOException {
    try (RandomAccessFile large = new RandomAccessFile(folder.resolve("http.txt").toFile(), "rw")) {
      large.setLength(127L << 20);
    }
    assertThat(problem()).contains("larger than any recording");
    try (RandomAccessFile large = new RandomAccessFile(folder.resolve("http.txt").toFile(), "rw")) {
      large.setLength(16L << 20);
    }
    assertThat(new ReplayLimits(64L << 20).problemOf(folder).orElse(""))
        .contains("the 64 MiB of memory", "java -Xmx1g");
    assertThat(new ReplayLimits(1L << 30).problemOf(folder)).isEmpty();
  }

  @Test
  void whatIsDamagedIsSaidToBe() throws IOException {
    write("looks.properties", "file\\ /x=moon\n");
    assertThat(problem()).contains("damaged");
    write("looks.properties", "file\\ /x=denied\n");
    assertThat(problem()).isEmpty();
    write("recording.properties", "format=1\ntime=noon\n");
    assertThat(problem()).contains("damaged");
    write("recording.properties", "format=2\n");
    assertThat(problem()).contains("another version");
  }

  @Test
  void whatIsNoRecordingIsSaidToBe() throws IOException {
    Files.delete(folder.resolve("recording.properties"));
    assertThat(problem()).contains("no recording");
    assertThat(ReplayFolder.in("/no/such").problem().orElse("")).contains("no such file or folder");
    assertThat(ReplayFolder.in("\0").problem().orElse("")).contains("not the name");
  }

  @Test
  void aReplyTakesTheTimeThatItTook() throws IOException {
    write("http.txt", "GET http://127.0.0.1/ 200 (Millis: 12) (Server: a %28b%29) x\n");
    Surroundings there = ReplayFolder.in(folder.toString()).surroundings().orElseThrow();
    long start = there.nanoTime();
    HttpReply reply = there.http(HttpCall.get(URI.create("http://127.0.0.1/")));
    assertThat(there.nanoTime() - start).isEqualTo(12_000_000);
    assertThat(reply.header("Server")).contains("a (b)");
  }
}
