package dev.whoami.lab.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whoami.lab.endpoint.AwsHost;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameServerTest {
  private static final int TYPE_A = 1;
  private static final int TYPE_AAAA = 28;

  @Test
  void leadsANameToItsAddress() throws IOException {
    Answer answer = ask("sts.amazonaws.com", TYPE_A);
    assertThat(answer.status).isZero();
    assertThat(answer.answers).isEqualTo(1);
    assertThat(answer.address).isEqualTo("198.51.100.1");
  }

  @Test
  void aNameWithoutAnAddressDoesNotExist() throws IOException {
    assertThat(ask("example.com", TYPE_A).status).isEqualTo(3);
  }

  @Test
  void aNameThatExistsHasNoAddressOfIpv6() throws IOException {
    Answer answer = ask("sts.amazonaws.com", TYPE_AAAA);
    assertThat(answer.status).isZero();
    assertThat(answer.answers).isZero();
  }

  /** Some resolvers ask for more in a record behind the question, which is not answered. */
  @Test
  void whatFollowsTheQuestionIsLeftOut() throws IOException {
    assertThat(ask("sts.amazonaws.com", TYPE_A, 0, 0, 41, 4, -48, 0, 0, 0, 0, 0, 0).address)
        .isEqualTo("198.51.100.1");
  }

  @Test
  void whatIsNoQuestionGetsNoAnswerAndTheNextOneDoes() throws IOException {
    try (NameServer server = serve();
        DatagramSocket socket = new DatagramSocket()) {
      send(socket, server, new byte[] {1, 2, 3});
      send(socket, server, new byte[20]);
      assertThat(read(socket, server, question("sts.amazonaws.com", TYPE_A)).status).isZero();
    }
  }

  private static Answer ask(String name, int type, int... more) throws IOException {
    ByteArrayOutputStream query = new ByteArrayOutputStream();
    query.write(question(name, type));
    for (int each : more) {
      query.write(each);
    }
    try (NameServer server = serve();
        DatagramSocket socket = new DatagramSocket()) {
      return read(socket, server, query.toByteArray());
    }
  }

  private static NameServer serve() {
    return NameServer.listen(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), NameServerTest::addressOf);
  }

  private static byte[] question(String name, int type) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeShort(4711);
    out.writeShort(0x0100);
    out.writeShort(1);
    out.write(new byte[6]);
    for (String label : name.split("\\.", -1)) {
      out.writeByte(label.length());
      out.write(label.getBytes(StandardCharsets.US_ASCII));
    }
    out.writeByte(0);
    out.writeShort(type);
    out.writeShort(1);
    return bytes.toByteArray();
  }

  private static void send(DatagramSocket socket, NameServer server, byte[] query)
      throws IOException {
    socket.send(
        new DatagramPacket(query, query.length, InetAddress.getLoopbackAddress(), server.port()));
  }

  private static Answer read(DatagramSocket socket, NameServer server, byte[] query)
      throws IOException {
    socket.setSoTimeout(60_000);
    send(socket, server, query);
    DatagramPacket packet = new DatagramPacket(new byte[512], 512);
    do {
      socket.receive(packet);
    } while (packet.getData()[0] != 4711 >> 8);
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(packet.getData()));
    assertThat(in.readUnsignedShort()).isEqualTo(4711);
    int status = in.readUnsignedShort() & 0xf;
    in.readUnsignedShort();
    int answers = in.readUnsignedShort();
    int length = packet.getLength();
    String address =
        answers == 0
            ? ""
            : (packet.getData()[length - 4] & 255)
                + "."
                + packet.getData()[length - 3]
                + "."
                + packet.getData()[length - 2]
                + "."
                + packet.getData()[length - 1];
    return new Answer(status, answers, address);
  }

  private static Optional<InetAddress> addressOf(String name) {
    try {
      return AwsHost.isOne(name)
          ? Optional.of(InetAddress.getByName("198.51.100.1"))
          : Optional.empty();
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Answer(int status, int answers, String address) {}
}
