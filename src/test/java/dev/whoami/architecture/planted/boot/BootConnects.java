package dev.whoami.architecture.planted.boot;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

/** Breaks the rule: the boot loads nothing from anywhere but its own jar. */
final class BootConnects {
  private BootConnects() {}

  static InputStream open(URL address) throws IOException {
    return address.openStream();
  }
}
