package dev.whoami.world.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A text file in whoami's own jar. */
public final class Resource {
  private Resource() {}

  /** A text that the build put beside a class. */
  public static String text(Class<?> beside, String name) {
    return find(beside, name)
        .orElseThrow(() -> new IllegalStateException(name + " is not in the jar"));
  }

  /**
   * Empty if there is no such text; a name that begins with a slash starts at the root of the jar.
   */
  public static Optional<String> find(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        return Optional.empty();
      }
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        text.write(buffer, 0, read);
      }
      return Optional.of(new String(text.toByteArray(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
