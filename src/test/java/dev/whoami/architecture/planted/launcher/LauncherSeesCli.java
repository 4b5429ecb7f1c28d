package dev.whoami.architecture.planted.launcher;

import dev.whoami.architecture.planted.cli.Thing;

/**
 * Breaks the rules: what starts the program knows the name of its class, and none of its classes.
 */
final class LauncherSeesCli {
  private LauncherSeesCli() {}

  static int start() {
    return Thing.seen();
  }
}
