package dev.whoami.architecture.planted.lab;

import dev.whoami.architecture.planted.aws.Thing;

/** Breaks the rule: a simulator that shares code with what it tests proves nothing. */
final class LabSeesAws {
  private LabSeesAws() {}

  static int look() {
    return Thing.seen();
  }
}
