package dev.whoami.architecture.planted.world;

import dev.whoami.architecture.planted.aws.Thing;

/** Breaks the rule: the door knows nobody. */
final class WorldSeesAws {
  private WorldSeesAws() {}

  static int look() {
    return Thing.seen();
  }
}
