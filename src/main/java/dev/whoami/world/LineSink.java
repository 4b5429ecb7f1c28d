package dev.whoami.world;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Where lines end up; writing one may take for ever, and may fail. */
public interface LineSink {
  /** Writes a line, which has no line break at its end. */
  void write(String line) throws IOException;

  /** In UTF-8, each line at once. */
  static LineSink on(FileDescriptor descriptor) {
    FileOutputStream out = new FileOutputStream(descriptor);
    return line -> out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
