package dev.whoami.world;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener on loopback that says, byte by byte, what a test wants, and need not be polite. */
public final class RawServer implements AutoCloseable {
  /** What comes after the words. */
  private interface Afterwards {
    void go(OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket listener;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private RawServer(ServerSocket listener) {
    this.listener = listener;
  }

  /** Says it, and then keeps the connection open in silence. */
  public static RawServer saying(String words) throws IOException {
    return start(words, out -> Thread.sleep(60_000));
  }

  public static RawServer hangingUpAfter(String words) throws IOException {
    return start(words, out -> {});
  }

  /** Says it, and then a byte now and then, for ever. */
  public static RawServer dripping(String words) throws IOException {
    return start(
        words,
        out -> {
          while (true) {
            out.write('a');
            out.flush();
            Thread.sleep(50);
          }
        });
  }

  /** Says it, and then as much as fits, for ever. */
  public static RawServer flooding(String words) throws IOException {
    byte[] much = new byte[8192];
    return start(
        words,
        out -> {
          while (true) {
            out.write(much);
          }
        });
  }

  /** Says it, and then the same again and again, for ever. */
  public static RawServer repeating(String words, String again) throws IOException {
    byte[] much = again.repeat(1 + 8192 / again.length()).getBytes(StandardCharsets.UTF_8);
    return start(
        words,
        out -> {
          while (true) {
            out.write(much);
          }
        });
  }

  private static RawServer start(String words, Afterwards afterwards) throws IOException {
    RawServer server = new RawServer(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
    Thread thread = new Thread(() -> server.serveAll(words, afterwards), "raw-server");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  /** One after the other: the JDK tries once more where a connection broke. */
  private void serveAll(String words, Afterwards afterwards) {
    while (!listener.isClosed()) {
      serve(words, afterwards);
    }
  }

  private void serve(String words, Afterwards afterwards) {
    try (Socket connection = listener.accept()) {
      byte[] request = new byte[4096];
      int read = connection.getInputStream().read(request);
      requests.add(new String(request, 0, Math.max(read, 0), StandardCharsets.UTF_8));
      OutputStream out = connection.getOutputStream();
      out.write(words.getBytes(StandardCharsets.UTF_8));
      out.flush();
      afterwards.go(out);
    } catch (IOException gone) {
      // The client has seen enough.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + listener.getLocalPort() + "/");
  }

  public List<String> requests() {
    return Collections.unmodifiableList(requests);
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
