package dev.whoami.architecture.planted.world;

import dev.whoami.architecture.planted.aws.Thing;

/** Breaks the rule: world imports no other package. */
final class WorldSeesAws {
  private WorldSeesAws() {}

  static int look() {
    return Thing.seen();
  }
}
