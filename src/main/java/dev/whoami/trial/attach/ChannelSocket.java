package dev.whoami.trial.attach;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/** The Unix domain sockets of Java 16 and newer, called by reflection. */
final class ChannelSocket implements UnixSocket {
  private static final String ADDRESS = "java.net.UnixDomainSocketAddress";

  private final SocketChannel channel;

  private ChannelSocket(SocketChannel channel) {
    this.channel = channel;
  }

  static boolean isThere() {
    try {
      Class.forName(ADDRESS);
      return true;
    } catch (ClassNotFoundException older) {
      return false;
    }
  }

  static Optional<UnixSocket> open(String path) throws IOException {
    if (!isThere()) {
      return Optional.empty();
    }
    try {
      Method of = Class.forName(ADDRESS).getMethod("of", String.class);
      SocketAddress address = (SocketAddress) of.invoke(null, path);
      // The open(SocketAddress) of Java 8 would open an internet socket.
      Object family = Class.forName("java.net.StandardProtocolFamily").getField("UNIX").get(null);
      Method open = SocketChannel.class.getMethod("open", Class.forName("java.net.ProtocolFamily"));
      SocketChannel channel = (SocketChannel) open.invoke(null, family);
      if (channel == null) {
        return Optional.empty();
      }
      try {
        channel.connect(address);
      } catch (IOException | RuntimeException failed) {
        channel.close();
        throw failed;
      }
      return Optional.of(new ChannelSocket(channel));
    } catch (InvocationTargetException failed) {
      throw new IOException(failed.getCause());
    } catch (ReflectiveOperationException older) {
      return Optional.empty();
    }
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      channel.write(left);
    }
  }

  @Override
  public int read(byte[] buffer) throws IOException {
    return channel.read(ByteBuffer.wrap(buffer));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
