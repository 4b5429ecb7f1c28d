package dev.whoami.architecture.planted.aws;

import java.net.URI;

/** Keeps every rule: an address is a word. */
final class OnlyNames {
  private OnlyNames() {}

  static String name() {
    return URI.create("http://127.0.0.1:1/").getHost();
  }
}
