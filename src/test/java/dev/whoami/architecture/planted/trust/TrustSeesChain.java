package dev.whoami.architecture.planted.trust;

import dev.whoami.architecture.planted.chain.Thing;

/** Breaks the rule: a policy and a caller are enough for an answer. */
final class TrustSeesChain {
  private TrustSeesChain() {}

  static int look() {
    return Thing.seen();
  }
}
