package dev.whoami.architecture.planted.hadoop;

import dev.whoami.architecture.planted.chain.Thing;

/** Breaks the rule: what is installed does not know who would take what. */
final class HadoopSeesChain {
  private HadoopSeesChain() {}

  static int look() {
    return Thing.seen();
  }
}
