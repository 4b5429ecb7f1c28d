package dev.whoami.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A listener without manners: it answers what it likes, byte for byte, and writes down who asked.
 * Written as {@code NAME@HOST:PORT[/PART]=FAULT}; with a PART, only paths with it in them are ill.
 */
final class RawEndpoint implements AutoCloseable {
  private static final Pattern SIGNED = Pattern.compile("(?i)authorization:.*Credential=(\\w+)/.*");

  private static final String SESSION = "x-aws-ec2-metadata-token:";

  /** The first byte of what a client says that wants TLS. */
  private static final int TLS_HANDSHAKE = 0x16;

  private final String name;
  private final String part;
  private final InetSocketAddress address;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile ReplyFault fault = ReplyFault.REFUSED;
  private volatile ServerSocket listener = new ServerSocket();
  private Thread accepting = new Thread();

  private RawEndpoint(String name, String part, InetSocketAddress address) throws IOException {
    this.name = name;
    this.part = part;
    this.address = address;
  }

  static RawEndpoint listen(String name, String place, ReplyFault fault) throws IOException {
    int slash = place.indexOf('/');
    String address = slash < 0 ? place : place.substring(0, slash);
    int colon = address.lastIndexOf(':');
    InetSocketAddress at =
        new InetSocketAddress(
            InetAddress.getByName(address.substring(0, colon)),
            Integer.parseInt(address.substring(colon + 1)));
    RawEndpoint endpoint = new RawEndpoint(name, slash < 0 ? "" : place.substring(slash), at);
    endpoint.become(fault);
    return endpoint;
  }

  /** From now on it has this fault. */
  synchronized void become(ReplyFault next) throws IOException {
    if (!address.getAddress().isLoopbackAddress()) {
      RawAddress.add(address.getAddress(), next == ReplyFault.DROPPED);
    }
    fault = next;
    if (next == ReplyFault.REFUSED || next == ReplyFault.DROPPED) {
      close();
    } else if (!listener.isBound() || listener.isClosed()) {
      listener = new ServerSocket();
      listener.setReuseAddress(true);
      listener.bind(address);
      accepting = daemon(this::accept);
    }
  }

  boolean isCalled(String other) {
    return name.equals(other);
  }

  /** Puts what was asked beside what the other endpoints were asked. */
  void tell(Map<String, List<String>> all) {
    if (!requests.isEmpty()) {
      all.put(name, List.copyOf(requests));
    }
  }

  @Override
  public synchronized void close() throws IOException {
    listener.close();
    try {
      // Until then the address is still in use.
      accepting.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept() {
    ServerSocket opened = listener;
    while (!opened.isClosed()) {
      try {
        Socket socket = opened.accept();
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
      in.mark(1);
      if (in.read() == TLS_HANDSHAKE) {
        requests.add("a TLS handshake");
        ReplyFault.BAD_REQUEST.write(socket, "");
        return;
      }
      in.reset();
      String line = in.readLine();
      String[] words = line == null ? new String[0] : line.split(" ", 3);
      if (words.length < 3) {
        requests.add("a connection");
        return;
      }
      Head head = Head.read(in);
      requests.add(words[0] + " " + words[1] + head.shown());
      String path = words[1].replaceFirst("^http://[^/]*", "");
      ReplyFault here = words[1].contains(part) ? fault : ReplyFault.HEALTHY;
      here.write(socket, HealthyReplies.of(path, head.key, head.session));
      socket.shutdownOutput();
      in.transferTo(Writer.nullWriter());
    } catch (IOException theyLeft) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * What was sent with a request.
   *
   * @param token what authorizes it, where that is not a signature
   * @param key the ID of the access key that signed it
   * @param session the session token of instance metadata
   */
  private record Head(String token, String key, String session) {
    /** Reads head and body; a reset in the middle of it would be a fault that no test asked for. */
    static Head read(BufferedReader in) throws IOException {
      String token = "";
      String key = "";
      String session = "";
      int length = 0;
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        String lower = line.toLowerCase(Locale.ROOT);
        Matcher signed = SIGNED.matcher(line);
        if (signed.matches()) {
          key = signed.group(1);
        } else if (lower.startsWith("authorization:")) {
          token = line.substring("authorization:".length()).trim();
        } else if (lower.startsWith(SESSION)) {
          session = line.substring(SESSION.length()).trim();
        } else if (lower.startsWith("content-length:")) {
          length = Integer.parseInt(lower.substring("content-length:".length()).trim());
        }
      }
      in.skip(length);
      return new Head(token, key, session);
    }

    String shown() {
      return token.isEmpty() ? "" : ", authorization " + token;
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "raw-endpoint");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
