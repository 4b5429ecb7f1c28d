package dev.whoami.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** Answers byte for byte, among them those that no server of good manners would give. */
final class RawReply {
  /** Where a redirect leads: nobody may ever ask there. */
  static final String ELSEWHERE = "http://127.0.0.1:8199/elsewhere";

  private static final String STATUS = "HTTP/1.1 200 OK\r\n";
  private static final String OK =
      STATUS + "Content-Type: application/json\r\nConnection: close\r\n";
  private static final int MEGABYTE = 1 << 20;

  private RawReply() {}

  static void healthy(Socket socket, String healthy) throws IOException {
    whole(socket, OK.replace("200 OK", HealthyReplies.statusOf(healthy)), bytes(healthy));
  }

  static ReplyFault.Speaker body(UnaryOperator<String> content) {
    return (socket, healthy) -> whole(socket, OK, bytes(content.apply(healthy)));
  }

  static ReplyFault.Speaker error(String status, UnaryOperator<String> content) {
    String head = "HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\nConnection: close\r\n";
    return (socket, healthy) -> whole(socket, head, bytes(content.apply(healthy)));
  }

  /** Also where nobody is there to answer. */
  static void end(Socket socket, String healthy) {}

  static void silence(Socket socket, String healthy) throws IOException {
    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  /** Half of it, and then the connection is no more. */
  static void reset(Socket socket, String healthy) throws IOException, InterruptedException {
    half(socket, healthy);
    Thread.sleep(50);
    socket.setSoLinger(true, 0);
    socket.close();
  }

  /** Announces more than it sends. */
  static void half(Socket socket, String healthy) throws IOException {
    OutputStream out = socket.getOutputStream();
    byte[] body = bytes(healthy);
    out.write(bytes(OK + "Content-Length: " + body.length + "\r\n\r\n"));
    out.write(body, 0, body.length / 2);
  }

  static void drippingBody(Socket socket, String healthy) throws IOException, InterruptedException {
    drip(socket.getOutputStream(), OK + "\r\n", ' ');
  }

  static void drippingHead(Socket socket, String healthy) throws IOException, InterruptedException {
    drip(socket.getOutputStream(), STATUS + "X-Slow: ", 'y');
  }

  private static void drip(OutputStream out, String first, char with)
      throws IOException, InterruptedException {
    out.write(bytes(first));
    while (true) {
      out.write(with);
      out.flush();
      Thread.sleep(100);
    }
  }

  static void endlessBody(Socket socket, String healthy) throws IOException {
    String begun = healthy.isEmpty() ? "" : healthy.substring(0, 1);
    pour(socket.getOutputStream(), OK + "\r\n" + begun, "x".repeat(1 << 16));
  }

  static void endlessHead(Socket socket, String healthy) throws IOException {
    pour(socket.getOutputStream(), OK + "X-Long: ", "x".repeat(1 << 16));
  }

  static void manyHeaders(Socket socket, String healthy) throws IOException {
    headers(socket.getOutputStream(), OK);
  }

  /** Behind the body, where nobody looks. */
  static void endlessTrailers(Socket socket, String healthy) throws IOException {
    String chunk = Integer.toHexString(bytes(healthy).length) + "\r\n" + healthy + "\r\n0\r\n";
    headers(socket.getOutputStream(), OK + "Transfer-Encoding: chunked\r\n\r\n" + chunk);
  }

  /** Something comes soon, it says, for ever. */
  static void endlessInterim(Socket socket, String healthy) throws IOException {
    String interim = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n";
    pour(socket.getOutputStream(), "", interim.repeat(100));
  }

  private static void headers(OutputStream out, String first) throws IOException {
    out.write(bytes(first));
    for (long n = 0; true; n++) {
      out.write(bytes("X-" + n + ": " + "y".repeat(1000) + "\r\n"));
    }
  }

  private static void pour(OutputStream out, String first, String again) throws IOException {
    byte[] chunk = bytes(again);
    out.write(bytes(first));
    while (true) {
      out.write(chunk);
    }
  }

  /** The healthy answer, behind one that says to go on. */
  static void afterContinue(Socket socket, String healthy) throws IOException {
    socket.getOutputStream().write(bytes("HTTP/1.1 100 Continue\r\n\r\n"));
    whole(socket, OK, bytes(healthy));
  }

  /** A hundred megabytes, the healthy answer at their beginning. */
  static void huge(Socket socket, String healthy) throws IOException {
    byte[] chunk = new byte[MEGABYTE];
    Arrays.fill(chunk, (byte) ' ');
    byte[] body = bytes(healthy);
    System.arraycopy(body, 0, chunk, 0, body.length);
    OutputStream out = socket.getOutputStream();
    out.write(bytes(OK + "Content-Length: " + 100L * MEGABYTE + "\r\n\r\n"));
    for (int n = 0; n < 100; n++) {
      out.write(chunk);
      Arrays.fill(chunk, (byte) ' ');
    }
  }

  /** The healthy answer and fifty megabytes of blanks, packed into less than 64 KiB. */
  static void gzipBomb(Socket socket, String healthy) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.write(gzip(bytes(healthy)));
    byte[] blanks = gzip(" ".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII));
    for (int n = 0; n < 50; n++) {
      packed.write(blanks);
    }
    whole(socket, OK + "Content-Encoding: gzip\r\n", packed.toByteArray());
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    }
    return packed.toByteArray();
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

  private static void whole(Socket socket, String head, byte[] body) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes(head + "Content-Length: " + body.length + "\r\n\r\n"));
    out.write(body);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
