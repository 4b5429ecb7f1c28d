package dev.whoami.architecture.planted.chain;

import dev.whoami.architecture.planted.Root;

/** Breaks the rule: only the commands start a diagnosis. */
final class ChainSeesRoot {
  private ChainSeesRoot() {}

  static int look() {
    return Root.story();
  }
}
