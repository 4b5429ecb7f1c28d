package dev.whoami.architecture.planted.diagnosis;

import java.io.FileInputStream;
import java.io.IOException;

/** Breaks the rule: a file that no witness wrote down. */
final class OpensAFile {
  private OpensAFile() {}

  static int read() throws IOException {
    try (FileInputStream in = new FileInputStream("/dev/null")) {
      return in.read();
    }
  }
}
