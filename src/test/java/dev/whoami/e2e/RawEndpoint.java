package dev.whoami.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A listener without manners: it answers what it likes, byte for byte, and writes down who asked.
 * Written as {@code NAME@HOST:PORT[/PART]=MALADY}; with a PART, only paths with it in them are ill.
 */
final class RawEndpoint implements AutoCloseable {
  private final String name;
  private final String part;
  private final ReplyFault fault;
  private final ServerSocket listener;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private RawEndpoint(String name, String part, ReplyFault fault, ServerSocket listener) {
    this.name = name;
    this.part = part;
    this.fault = fault;
    this.listener = listener;
  }

  static RawEndpoint listen(String name, String place, ReplyFault fault) throws IOException {
    int slash = place.indexOf('/');
    String address = slash < 0 ? place : place.substring(0, slash);
    int colon = address.lastIndexOf(':');
    String host = address.substring(0, colon);
    if (!host.startsWith("127.")) {
      add(host);
    }
    ServerSocket listener = new ServerSocket();
    listener.setReuseAddress(true);
    listener.bind(new InetSocketAddress(host, Integer.parseInt(address.substring(colon + 1))));
    RawEndpoint endpoint =
        new RawEndpoint(name, slash < 0 ? "" : place.substring(slash), fault, listener);
    daemon(endpoint::accept);
    return endpoint;
  }

  private static void add(String host) throws IOException {
    try {
      Process ip = new ProcessBuilder("ip", "addr", "replace", host + "/32", "dev", "lo").start();
      if (ip.waitFor() != 0) {
        throw new IOException("the address " + host + " cannot be had");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Puts what was asked beside what the other endpoints were asked. */
  void tell(Map<String, List<String>> all) {
    if (!requests.isEmpty()) {
      all.put(name, List.copyOf(requests));
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        daemon(() -> answer(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      String line = in.readLine();
      String[] words = line == null ? new String[0] : line.split(" ", 3);
      if (words.length < 3) {
        requests.add("a connection");
        return;
      }
      requests.add(words[0] + " " + words[1] + readHead(in));
      ReplyFault here = words[1].contains(part) ? fault : ReplyFault.HEALTHY;
      here.speak(
          socket.getOutputStream(), HealthyReplies.of(words[1].replaceFirst("^http://[^/]*", "")));
      socket.shutdownOutput();
      in.transferTo(java.io.Writer.nullWriter());
    } catch (IOException theyLeft) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reads head and body; a reset in the middle of it would be a malady that nobody asked for. */
  private static String readHead(BufferedReader in) throws IOException {
    String authorization = "";
    int length = 0;
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      String lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("authorization:") && !line.contains("AWS4-")) {
        authorization = ", authorization " + line.substring("authorization:".length()).trim();
      }
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring("content-length:".length()).trim());
      }
    }
    in.skip(length);
    return authorization;
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "raw-endpoint");
    thread.setDaemon(true);
    thread.start();
  }
}
