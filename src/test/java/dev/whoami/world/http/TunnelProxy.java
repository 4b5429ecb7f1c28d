package dev.whoami.world.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An HTTP proxy on loopback that connects every client to one port here, or none, and keeps what it
 * was asked and what it carried there.
 */
final class TunnelProxy implements AutoCloseable {
  private final ServerSocket listener;
  private final int target;
  private final String answer;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final ByteArrayOutputStream carried = new ByteArrayOutputStream();

  private TunnelProxy(ServerSocket listener, int target, String answer) {
    this.listener = listener;
    this.target = target;
    this.answer = answer;
  }

  /** Answers CONNECT with this status; where that is 200, it connects. */
  static TunnelProxy to(int target, String answer) throws IOException {
    TunnelProxy proxy =
        new TunnelProxy(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), target, answer);
    daemon(proxy::accept);
    return proxy;
  }

  int port() {
    return listener.getLocalPort();
  }

  /** The first lines of the requests. */
  List<String> requests() {
    return Collections.unmodifiableList(requests);
  }

  /** Every byte from the client after that, as a character. */
  String carried() {
    return carried.toString(StandardCharsets.ISO_8859_1);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        daemon(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      InputStream in = client.getInputStream();
      requests.add(HttpResponseHead.line(in));
      while (!HttpResponseHead.line(in).isEmpty()) {
        // Another header.
      }
      OutputStream out = client.getOutputStream();
      out.write(("HTTP/1.1 " + answer + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
      if (answer.startsWith("200")) {
        tunnel(client);
      }
    } catch (IOException gone) {
      return;
    }
  }

  private void tunnel(Socket client) throws IOException {
    try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
      daemon(() -> pass(server, client));
      byte[] buffer = new byte[8192];
      InputStream in = client.getInputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        carried.write(buffer, 0, read);
        server.getOutputStream().write(buffer, 0, read);
      }
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  private static void pass(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException gone) {
      return;
    }
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "tunnel-proxy");
    thread.setDaemon(true);
    thread.start();
  }
}
