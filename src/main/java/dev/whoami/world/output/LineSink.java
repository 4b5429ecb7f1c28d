package dev.whoami.world.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A destination of lines. Writing a line can block forever, and can fail. */
public interface LineSink {
  /** Writes a line; the argument has no line break. */
  void write(String line) throws IOException;

  /** A sink that writes each line at once, in UTF-8. */
  static LineSink on(FileDescriptor descriptor) {
    FileOutputStream out = new FileOutputStream(descriptor);
    return line -> out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
