package dev.whoami.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file for those that read one from the disk themselves; in memory, where the system has that.
 */
public final class InputFile {
  private static final Path MEMORY = Path.of("/dev/shm");
  private static final Path FILE = create();

  private InputFile() {}

  private static Path create() {
    try {
      Path file =
          Files.isWritable(MEMORY)
              ? Files.createTempFile(MEMORY, "fuzz", ".input")
              : Files.createTempFile("fuzz", ".input");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Its path; what was in it before is gone. */
  public static synchronized String with(byte[] input) {
    try {
      return Files.write(FILE, input).toString();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
