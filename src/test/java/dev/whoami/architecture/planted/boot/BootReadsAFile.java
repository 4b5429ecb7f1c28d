package dev.whoami.architecture.planted.boot;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Breaks the rule: the boot opens the jar that it is in, and no other file. */
final class BootReadsAFile {
  private BootReadsAFile() {}

  static int read() throws IOException {
    try (InputStream in = new FileInputStream("/dev/null")) {
      return in.read();
    }
  }
}
