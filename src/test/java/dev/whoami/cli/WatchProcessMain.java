package dev.whoami.cli;

import dev.whoami.world.output.LineQueue;
import dev.whoami.world.server.HostAndPort;
import dev.whoami.world.server.Listener;
import dev.whoami.world.server.ServerResponse;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A watch in which one thread has no memory any more; by itself it would live on for ever. */
final class WatchProcessMain {
  private WatchProcessMain() {}

  /** The thread: one that answers, or one that nothing waits for. */
  public static void main(String[] arguments) throws Exception {
    LineQueue out = LineQueue.standardOutput(missing -> "");
    LineQueue err = LineQueue.standardError(missing -> "");
    WatchProcess process = WatchProcess.start(out, err, why -> why);
    Listener listener =
        Listener.on(
            HostAndPort.parse("127.0.0.1:0").orElseThrow(), asked -> withoutMemory(), process);
    if (arguments[0].equals("answer")) {
      ask(listener.port());
    } else {
      new Thread(WatchProcessMain::withoutMemory).start();
    }
    Thread.sleep(Long.MAX_VALUE);
  }

  private static ServerResponse withoutMemory() {
    throw new OutOfMemoryError("a secret");
  }

  private static void ask(int port) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write("GET / HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      Thread.sleep(Long.MAX_VALUE);
    }
  }
}
