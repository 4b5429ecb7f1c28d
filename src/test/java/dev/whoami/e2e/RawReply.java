package dev.whoami.e2e;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Whole answers, byte for byte, among them those that no server of good manners would give. */
final class RawReply {
  /** Where a redirect leads: no client may ever ask there. */
  static final String ELSEWHERE = "http://127.0.0.1:8199/elsewhere";

  static final String STATUS = "HTTP/1.1 200 OK\r\n";
  static final String OK = STATUS + "Content-Type: application/json\r\nConnection: close\r\n";

  private RawReply() {}

  static void healthy(Socket socket, String healthy) throws IOException {
    whole(socket, OK.replace("200 OK", HealthyReplies.statusOf(healthy)), bytes(healthy));
  }

  static ReplyFault.ReplyWriter body(UnaryOperator<String> content) {
    return (socket, healthy) -> whole(socket, OK, bytes(content.apply(healthy)));
  }

  static ReplyFault.ReplyWriter error(String status, UnaryOperator<String> content) {
    String head = "HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\nConnection: close\r\n";
    return (socket, healthy) -> whole(socket, head, bytes(content.apply(healthy)));
  }

  /** The healthy answer, behind one that says to continue. */
  static void afterContinue(Socket socket, String healthy) throws IOException {
    socket.getOutputStream().write(bytes("HTTP/1.1 100 Continue\r\n\r\n"));
    whole(socket, OK, bytes(healthy));
  }

  static void banner(Socket socket, String healthy) throws IOException {
    socket.getOutputStream().write(bytes("SSH-2.0-OpenSSH_9.6\r\n"));
  }

  static void noStatus(Socket socket, String healthy) throws IOException {
    String head = "HTTP/1.1 99999999999 Wat\r\nContent-Length: -5\r\n\r\n";
    socket.getOutputStream().write(bytes(head + healthy));
  }

  /** What a TLS server says to a request in plain text: an alert, unexpected message. */
  static void tlsAlert(Socket socket, String healthy) throws IOException {
    socket.getOutputStream().write(new byte[] {0x15, 3, 3, 0, 2, 2, 10});
  }

  static void redirect(Socket socket, String healthy) throws IOException {
    whole(socket, "HTTP/1.1 302 Found\r\nLocation: " + ELSEWHERE + "\r\n", new byte[0]);
  }

  static void redirectToItself(Socket socket, String healthy) throws IOException {
    whole(socket, "HTTP/1.1 307 Temporary Redirect\r\nLocation: ?\r\n", new byte[0]);
  }

  /** Every byte there is, those that steer a terminal among them. */
  static void noise(Socket socket, String healthy) throws IOException {
    byte[] noise = new byte[4096];
    new Random(7).nextBytes(noise);
    System.arraycopy(bytes("\u001b[31m\u0000\u0007"), 0, noise, 0, 7);
    whole(socket, OK, noise);
  }

  static void utf16(Socket socket, String healthy) throws IOException {
    whole(socket, OK, healthy.getBytes(StandardCharsets.UTF_16));
  }

  /** Keys of yesterday; of STS, what it says to them. */
  static void expired(Socket socket, String healthy) throws IOException {
    boolean isSts = healthy.startsWith("<");
    healthy(socket, isSts ? HealthyReplies.EXPIRED_TOKEN : HealthyReplies.expired(healthy));
  }

  /** A server whose clock is a day slow, and keys that last for eight thousand years. */
  static void datesOff(Socket socket, String healthy) throws IOException {
    String date = "Date: " + WrongContent.yesterday() + "\r\n";
    whole(socket, OK + date, bytes(WrongContent.lastingTooLong(healthy)));
  }

  static void whole(Socket socket, String head, byte[] body) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes(head + "Content-Length: " + body.length + "\r\n\r\n"));
    out.write(body);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
