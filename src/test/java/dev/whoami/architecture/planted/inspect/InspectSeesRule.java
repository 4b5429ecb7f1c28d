package dev.whoami.architecture.planted.inspect;

import dev.whoami.architecture.planted.rule.Thing;

/** Breaks the rule: what examines does not judge. */
final class InspectSeesRule {
  private InspectSeesRule() {}

  static int look() {
    return Thing.seen();
  }
}
