package dev.whoami.lab.http;

import dev.whoami.lab.machine.LabException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A reserved loopback port that refuses every connection. */
public final class ClosedPort implements AutoCloseable {
  private final Socket holder;

  private ClosedPort(Socket holder) {
    this.holder = holder;
  }

  public static ClosedPort reserve() {
    try {
      Socket holder = new Socket();
      holder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      return new ClosedPort(holder);
    } catch (IOException e) {
      throw new LabException("no free port on loopback: " + e.getMessage(), e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + holder.getLocalPort();
  }

  @Override
  public void close() {
    try {
      holder.close();
    } catch (IOException ignored) {
      // The port is released when this process ends.
    }
  }
}
