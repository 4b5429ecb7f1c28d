package dev.whoami.architecture.planted.client;

import dev.whoami.architecture.planted.chain.Thing;

/** Breaks the rule: what is known of a client is so wherever it runs. */
final class ClientSeesChain {
  private ClientSeesChain() {}

  static int look() {
    return Thing.seen();
  }
}
