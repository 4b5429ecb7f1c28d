package dev.whoami.trial.attach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HotSpotAttachTest {
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration HANGS = Duration.ofMinutes(5);

  private final Path socket;

  HotSpotAttachTest(@TempDir Path folder) {
    this.socket = folder.resolve(".java_pid1");
  }

  /** Any user can have such a socket, and let others wait in its queue for ever. */
  @Test
  void aSocketThatTakesNoConnectionIsLeftWhenTheTimeIsUp() throws IOException {
    List<SocketChannel> queue = new ArrayList<>();
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(socket);
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(address, 1);
      while (queue.size() < 1000 && waits(queue, address)) {
        // Until no more fit.
      }
      assertThat(queue).as("a queue with an end").hasSizeLessThan(1000);
      String reply =
          assertTimeoutPreemptively(HANGS, () -> HotSpotAttach.ask(SHORT, socket, "load"));
      assertThat(reply).isEmpty();
    } finally {
      for (SocketChannel each : queue) {
        each.close();
      }
    }
  }

  private static boolean waits(List<SocketChannel> queue, UnixDomainSocketAddress address)
      throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    queue.add(channel);
    channel.configureBlocking(false);
    try {
      return channel.connect(address);
    } catch (IOException full) {
      return false;
    }
  }

  @Test
  void aSocketThatAnswersNothingIsLeftWhenTheTimeIsUp() throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(socket));
      String reply =
          assertTimeoutPreemptively(HANGS, () -> HotSpotAttach.ask(SHORT, socket, "load"));
      assertThat(reply).isEmpty();
    }
  }
}
