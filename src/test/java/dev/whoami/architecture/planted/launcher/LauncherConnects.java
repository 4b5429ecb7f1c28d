package dev.whoami.architecture.planted.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;

/** Breaks the rule: the boot loads nothing from anywhere but its own jar. */
final class LauncherConnects {
  private LauncherConnects() {}

  static InputStream open(URL address) throws IOException {
    return address.openStream();
  }
}
