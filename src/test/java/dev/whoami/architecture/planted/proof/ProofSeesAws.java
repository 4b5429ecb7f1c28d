package dev.whoami.architecture.planted.proof;

import dev.whoami.architecture.planted.aws.Thing;

/** Breaks the rule: a proof rests on what the lab recorded, and on nothing that is diagnosed. */
final class ProofSeesAws {
  private ProofSeesAws() {}

  static int look() {
    return Thing.seen();
  }
}
