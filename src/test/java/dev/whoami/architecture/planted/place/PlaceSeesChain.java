package dev.whoami.architecture.planted.place;

import dev.whoami.architecture.planted.chain.Thing;

/** Breaks the rule: a place does not know who would take what. */
final class PlaceSeesChain {
  private PlaceSeesChain() {}

  static int look() {
    return Thing.seen();
  }
}
