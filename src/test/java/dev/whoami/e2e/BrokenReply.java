package dev.whoami.e2e;

import static dev.whoami.e2e.RawReply.OK;
import static dev.whoami.e2e.RawReply.STATUS;
import static dev.whoami.e2e.RawReply.bytes;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;

/** Answers that do not come to their end: none, half of one, or one that drips. */
final class BrokenReply {
  private BrokenReply() {}

  /** Also where nothing is there to answer. */
  static void end(Socket socket, String healthy) {}

  static void silence(Socket socket, String healthy) throws IOException {
    socket.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  /** Half of it, and then the connection is closed. */
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
}
