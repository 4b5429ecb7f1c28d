package dev.whoami.upload;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReceiverTest {
  private static final String SUM_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  private final Path folder;

  FileReceiverTest(@TempDir Path folder) {
    this.folder = folder;
  }

  /** What the receiver tells of a job, where this is typed. */
  private String told(String typed, String job, String... words) {
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(typed.getBytes(StandardCharsets.US_ASCII));
    new FileReceiver("mark", in, new PrintStream(told, true, StandardCharsets.UTF_8))
        .act(job, words);
    return told.toString(StandardCharsets.UTF_8).replace(folder.toString(), "").replace("\r", "");
  }

  private String file() {
    return folder.resolve("file").toString();
  }

  @Test
  void acknowledgesEveryChunkAndTheLast() throws IOException {
    assertThat(told("YQ==\nYg==\nYw==\n", "take", file(), "3", "2"))
        .isEqualTo("mark taking\nmark got 2\nmark got 3\nmark sum " + SUM_OF_ABC + "\n");
    assertThat(Files.readString(Path.of(file()))).isEqualTo("abc");
  }

  @Test
  void givesAFileBackAsItTakesOne() throws IOException {
    Files.writeString(Path.of(file()), "abc");
    assertThat(told("", "give", file())).isEqualTo("mark part YWJj\nmark sum " + SUM_OF_ABC + "\n");
    byte[] large = new byte[2000];
    Arrays.fill(large, (byte) 7);
    Files.write(Path.of(file()), large);
    String told = told("", "give", file());
    ByteArrayOutputStream given = new ByteArrayOutputStream();
    told.lines()
        .filter(it -> it.startsWith("mark part "))
        .forEach(it -> given.writeBytes(Base64.getDecoder().decode(it.substring(10))));
    assertThat(given.toByteArray()).isEqualTo(large);
    assertThat(told.lines()).hasSize(4).allMatch(it -> it.length() < 1000);
    assertThat(told("", "give", folder.resolve("none").toString())).startsWith("\nmark failed ");
  }

  @Test
  void takesLinesThatEndAsATerminalEndsThem() {
    assertThat(told("YWI=\r\nYw==\r\n", "take", file(), "2", "2")).endsWith(SUM_OF_ABC + "\n");
  }

  @Test
  void aDamagedLineShowsInTheSumAlone() {
    assertThat(told("YQ==\nY\u0007g==\nYw==\n", "take", file(), "3", "3"))
        .startsWith("mark taking\nmark got 3\nmark sum ")
        .doesNotContain(SUM_OF_ABC);
  }

  @Test
  void saysThatTheSessionEndedEarly() {
    assertThat(told("YQ==\n", "take", file(), "2", "2"))
        .isEqualTo("mark taking\n\nmark failed java.io.IOException: the session ended early\n");
  }

  @Test
  void saysWhyItCannotWrite() {
    assertThat(told("", "take", folder.resolve("no/file").toString(), "1", "1"))
        .startsWith("\nmark failed java.io.FileNotFoundException: /no/file (")
        .doesNotContain("taking");
  }

  @Test
  void getsWhatAnAddressAnswers() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean isThere = exchange.getRequestURI().getQuery().equals("signed");
          exchange.sendResponseHeaders(isThere ? 200 : 403, isThere ? 3 : -1);
          exchange
              .getResponseBody()
              .write(isThere ? "abc".getBytes(StandardCharsets.US_ASCII) : new byte[0]);
          exchange.close();
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/whoami.jar?";
      assertThat(told(address + "signed\n", "get", file()))
          .isEqualTo("mark sum " + SUM_OF_ABC + "\n");
      assertThat(told(address + "unsigned\n", "get", file()))
          .isEqualTo("\nmark failed java.io.IOException: the answer is 403\n");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void makesAFolderForItsOwnerAloneAndMovesIn() throws IOException {
    Files.writeString(Path.of(file()), "abc");
    Path mine = folder.resolve("mine");
    assertThat(told("", "folder", mine.toString(), file())).isEmpty();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(mine)))
        .isEqualTo("rwx------");
    assertThat(mine.resolve("receiver.jar")).hasContent("abc");
    assertThat(Path.of(file())).doesNotExist();
  }

  @Test
  void takesNoFolderThatIsThereAlready() throws IOException {
    Files.writeString(Path.of(file()), "abc");
    Path another = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
    assertThat(told("", "folder", another.toString(), file()))
        .isEqualTo("\nmark failed java.nio.file.FileAlreadyExistsException: /link\n");
    assertThat(told("", "folder", folder.toString(), file()))
        .startsWith("\nmark failed java.nio.file.FileAlreadyExistsException");
    assertThat(Path.of(file())).hasContent("abc");
  }

  @Test
  void removesWhatIsThere() throws IOException {
    Files.writeString(Path.of(file()), "abc");
    assertThat(told("", "sum", file())).isEqualTo("mark sum " + SUM_OF_ABC + "\n");
    assertThat(told("", "remove", folder.resolve("never-made").toString(), file())).isEmpty();
    assertThat(Path.of(file())).doesNotExist();
  }
}
