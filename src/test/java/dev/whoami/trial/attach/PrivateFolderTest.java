package dev.whoami.trial.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whoami.world.file.HeldFolder;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
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
    try (PrivateFolder folder = PrivateFolder.make(HeldFolder.at(tmp), "mine")) {
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
    try (PrivateFolder folder = PrivateFolder.make(HeldFolder.at(tmp), "mine")) {
      folder.putBeside(".attach_pid7", 4321);
    }
    assertThat(Files.getAttribute(theirs, "unix:uid")).isEqualTo(0);
    assertThat(Files.getAttribute(tmp.resolve(".attach_pid7"), "unix:uid")).isEqualTo(4321);
  }

  /** As its user can do between the check and the connection. */
  @Test
  void aSocketThatIsHeldIsTheSameWhateverGetsItsName(@TempDir Path tmp) throws IOException {
    Path name = tmp.resolve(".java_pid7");
    Path other = tmp.resolve("other");
    try (ServerSocketChannel first = listening(name);
        ServerSocketChannel second = listening(other);
        PrivateFolder folder = PrivateFolder.make(HeldFolder.at(tmp), "mine")) {
      Path held = folder.hold(".java_pid7", "socket");
      Files.delete(name);
      Files.createSymbolicLink(name, other);
      try (SocketChannel asked = SocketChannel.open(UnixDomainSocketAddress.of(held))) {
        assertThat(accepted(first)).isTrue();
        assertThat(accepted(second)).isFalse();
        assertThat(asked.isConnected()).isTrue();
      }
      folder.delete("socket");
    }
  }

  private static ServerSocketChannel listening(Path path) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(path));
    server.configureBlocking(false);
    return server;
  }

  private static boolean accepted(ServerSocketChannel server) throws IOException {
    try (SocketChannel client = server.accept()) {
      return client != null;
    }
  }

  @Test
  void aLinkIsHeldAsALinkThatLeadsNowhereElse(@TempDir Path tmp) throws IOException {
    Path others = Files.writeString(tmp.resolve("others"), "theirs");
    Files.createSymbolicLink(tmp.resolve(".java_pid7"), others);
    try (PrivateFolder folder = PrivateFolder.make(HeldFolder.at(tmp), "mine")) {
      assertThat(folder.hold(".java_pid7", "socket")).isSymbolicLink();
    }
  }
}
