package dev.whoami.architecture.planted.launcher;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Breaks the rule: the launcher opens the jar that it is in, and no other file. */
final class LauncherReadsAFile {
  private LauncherReadsAFile() {}

  static int read() throws IOException {
    try (InputStream in = new FileInputStream("/dev/null")) {
      return in.read();
    }
  }
}
