package dev.whoami.architecture.planted.upload;

import dev.whoami.architecture.planted.cli.Thing;

/** Breaks the rules: what is sent ahead of the program has no other class of it there. */
final class UploadSeesCli {
  private UploadSeesCli() {}

  static int land() {
    return Thing.seen();
  }
}
