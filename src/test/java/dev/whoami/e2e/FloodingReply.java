package dev.whoami.e2e;

import static dev.whoami.e2e.RawReply.OK;
import static dev.whoami.e2e.RawReply.bytes;
import static dev.whoami.e2e.RawReply.whole;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Answers that are larger than anybody should read, or have no end. */
final class FloodingReply {
  private static final int MEGABYTE = 1 << 20;

  private FloodingReply() {}

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

  /** Behind the body, where no client looks. */
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
}
