package dev.whoami.lab.machine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Runs programs of this machine that print nothing if they succeed. */
public final class Commands {
  private Commands() {}

  /** The error message of a command; empty if it succeeded. */
  public static Optional<String> errorOf(String... words) {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = read(process.getInputStream());
      int exit = process.waitFor();
      if (exit == 0) {
        return Optional.empty();
      }
      return Optional.of(said.isEmpty() ? words[0] + " exited with " + exit : said);
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  private static String read(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] part = new byte[4096];
    for (int n = in.read(part); n >= 0; n = in.read(part)) {
      all.write(part, 0, n);
    }
    return new String(all.toByteArray(), StandardCharsets.UTF_8).trim();
  }
}
