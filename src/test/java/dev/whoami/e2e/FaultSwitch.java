package dev.whoami.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A port at which the fault of a {@link RawEndpoint} is changed: a line with its name. */
final class FaultSwitch {
  private static final int PORT = 8198;
  private static final String DONE = "done";

  private FaultSwitch() {}

  static void listen(RawEndpoint endpoint) throws IOException {
    ServerSocket listener = new ServerSocket(PORT, 5, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(() -> obey(listener, endpoint), "fault-switch");
    thread.setDaemon(true);
    thread.start();
  }

  private static void obey(ServerSocket listener, RawEndpoint endpoint) {
    while (true) {
      try (Socket socket = listener.accept()) {
        endpoint.become(ReplyFault.valueOf(reader(socket).readLine()));
        socket.getOutputStream().write((DONE + "\n").getBytes(StandardCharsets.UTF_8));
      } catch (IOException failed) {
        // Whoever asked sees that it was not done.
        System.err.println("fault switch: " + failed);
      }
    }
  }

  /** Returns when the endpoint has the fault. */
  static void to(ReplyFault fault) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), PORT)) {
      socket.getOutputStream().write((fault.name() + "\n").getBytes(StandardCharsets.UTF_8));
      if (!DONE.equals(reader(socket).readLine())) {
        throw new IOException("the endpoint did not become " + fault);
      }
    }
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }
}
