package dev.whoami.architecture.planted.software;

import dev.whoami.architecture.planted.aws.Thing;

/** Breaks the rule: what stands in for a class of a library sees no package. */
final class StandInSeesAws {
  private StandInSeesAws() {}

  static int look() {
    return Thing.seen();
  }
}
