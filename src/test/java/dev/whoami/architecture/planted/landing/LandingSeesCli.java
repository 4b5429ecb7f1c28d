package dev.whoami.architecture.planted.landing;

import dev.whoami.architecture.planted.cli.Thing;

/** Breaks the rules: what is sent ahead of the program has no other class of it there. */
final class LandingSeesCli {
  private LandingSeesCli() {}

  static int land() {
    return Thing.seen();
  }
}
