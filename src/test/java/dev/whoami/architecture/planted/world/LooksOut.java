package dev.whoami.architecture.planted.world;

import java.io.FileInputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Instant;

/** Keeps every rule: world may look out. */
public final class LooksOut {
  private LooksOut() {}

  public static String look() throws IOException {
    try (Socket socket = new Socket();
        FileInputStream file = new FileInputStream("/dev/null")) {
      return Instant.now() + System.getenv("HOME") + socket.getPort() + file.read();
    }
  }
}
