package dev.whoami.lab.http;

import dev.whoami.lab.machine.LabException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** A name server: each name has an IPv4 address or does not exist (RFC 1035, section 4). */
public final class NameServer implements AutoCloseable {
  private static final int LARGEST = 512;
  private static final int HEADER = 12;
  private static final int ANSWER_OF_AUTHORITY = 0x8580;
  private static final int NO_SUCH_NAME = 3;
  private static final int TYPE_A = 1;
  private static final int CLASS_IN = 1;
  private static final int POINTER_TO_QUESTION = 0xc000 + HEADER;

  private final DatagramSocket socket;
  private final Function<String, Optional<InetAddress>> addresses;

  private NameServer(DatagramSocket socket, Function<String, Optional<InetAddress>> addresses) {
    this.socket = socket;
    this.addresses = addresses;
  }

  /** Listens until it is closed. */
  public static NameServer listen(
      InetSocketAddress at, Function<String, Optional<InetAddress>> addresses) {
    try {
      NameServer server = new NameServer(new DatagramSocket(at), addresses);
      Thread thread = new Thread(server::serve, "lab-names");
      thread.setDaemon(true);
      thread.start();
      return server;
    } catch (SocketException e) {
      throw new LabException("cannot listen on " + at + " for names: " + e.getMessage(), e);
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  @Override
  public void close() {
    socket.close();
  }

  private void serve() {
    byte[] buffer = new byte[LARGEST];
    while (!socket.isClosed()) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      try {
        socket.receive(packet);
        byte[] reply = reply(Arrays.copyOf(buffer, packet.getLength()));
        if (reply.length > 0) {
          socket.send(new DatagramPacket(reply, reply.length, packet.getSocketAddress()));
        }
      } catch (IOException ignored) {
        // The client asks again; closing the socket ends the loop.
      }
    }
  }

  /** The reply; nothing for a message that is not a query. */
  private byte[] reply(byte[] query) {
    StringBuilder name = new StringBuilder();
    int at = HEADER;
    while (at < query.length && query[at] != 0) {
      int length = query[at] & 0xff;
      if (length > 63 || at + 1 + length > query.length) {
        return new byte[0];
      }
      name.append(name.length() == 0 ? "" : ".")
          .append(new String(query, at + 1, length, StandardCharsets.US_ASCII));
      at += 1 + length;
    }
    int end = at + 5;
    if (end > query.length) {
      return new byte[0];
    }
    int type = ByteBuffer.wrap(query, at + 1, 2).getShort();
    return reply(query, end, addresses.apply(name.toString()), type);
  }

  private static byte[] reply(byte[] query, int end, Optional<InetAddress> address, int type) {
    // A name with an IPv4 address has no records of another type, such as IPv6.
    boolean isTold = type == TYPE_A && address.isPresent();
    ByteBuffer header = ByteBuffer.allocate(HEADER);
    header.put(query, 0, 2);
    header.putShort((short) (ANSWER_OF_AUTHORITY | (address.isPresent() ? 0 : NO_SUCH_NAME)));
    header.putShort((short) 1).putShort((short) (isTold ? 1 : 0)).putInt(0);
    ByteArrayOutputStream reply = new ByteArrayOutputStream();
    reply.write(header.array(), 0, HEADER);
    reply.write(query, HEADER, end - HEADER);
    if (isTold) {
      byte[] four = address.filter(Inet4Address.class::isInstance).get().getAddress();
      ByteBuffer answer = ByteBuffer.allocate(16);
      answer.putShort((short) POINTER_TO_QUESTION).putShort((short) TYPE_A);
      answer.putShort((short) CLASS_IN).putInt(1).putShort((short) 4).put(four);
      reply.write(answer.array(), 0, 16);
    }
    return reply.toByteArray();
  }
}
