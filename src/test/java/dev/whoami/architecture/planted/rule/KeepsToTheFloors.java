package dev.whoami.architecture.planted.rule;

import dev.whoami.architecture.planted.aws.Thing;

/** Keeps every rule: aws lies below. */
final class KeepsToTheFloors {
  private KeepsToTheFloors() {}

  static int look() {
    return Thing.seen();
  }
}
