package dev.whoami.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A proxy as a company has one: it leads to every name by CONNECT, and refuses the plain http of
 * link-local addresses, which it cannot reach from where it runs. It listens on loopback, where
 * everything in a private network is.
 */
final class ForwardProxy {
  private static final int HTTPS = 443;

  private final ServerSocket listener;

  private ForwardProxy(ServerSocket listener) {
    this.listener = listener;
  }

  /** Listens as long as this program runs. */
  static void listen(int port) throws IOException {
    ForwardProxy proxy =
        new ForwardProxy(new ServerSocket(port, 0, InetAddress.getLoopbackAddress()));
    start(proxy::accept);
  }

  private void accept() throws IOException {
    while (!listener.isClosed()) {
      Socket client = listener.accept();
      start(() -> serve(client));
    }
  }

  private static void serve(Socket client) throws IOException {
    try (client) {
      String[] request = head(client.getInputStream()).split(" ", 3);
      String[] target = request.length < 2 ? new String[0] : request[1].split(":", 2);
      if (!request[0].equals("CONNECT") || target.length < 2) {
        say(client, "403 Forbidden");
        return;
      }
      tunnel(client, target[0]);
    }
  }

  private static void tunnel(Socket client, String host) throws IOException {
    try (Socket server = new Socket(host, HTTPS)) {
      say(client, "200 Connection established");
      start(() -> pass(client, server));
      pass(server, client);
    } catch (IOException unreachable) {
      say(client, "502 Bad Gateway");
    }
  }

  private static void pass(Socket from, Socket to) throws IOException {
    from.getInputStream().transferTo(to.getOutputStream());
    to.shutdownOutput();
  }

  private static void say(Socket client, String status) throws IOException {
    OutputStream out = client.getOutputStream();
    out.write(("HTTP/1.1 " + status + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /** Byte by byte: what follows is the client's own. */
  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    for (int next = in.read(); next >= 0 && head.indexOf("\r\n\r\n") < 0; next = in.read()) {
      head.append((char) next);
      if (head.indexOf("\r\n\r\n") >= 0) {
        break;
      }
    }
    return head.toString();
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException theyLeft) {
                return;
              }
            },
            "forward-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  private interface Work {
    void run() throws IOException;
  }
}
