package dev.whoami.architecture.planted.probe;

import java.io.IOException;
import java.net.URI;

/** Breaks the rule: a request that no witness wrote down. */
final class Connects {
  private Connects() {}

  static int connect() throws IOException {
    return URI.create("http://127.0.0.1:1/").toURL().openConnection().getContentLength();
  }
}
