package dev.whoami.architecture.planted.fleet;

import dev.whoami.architecture.planted.rule.Thing;

/** Breaks the rule: what a running container shows is not what kubectl prints. */
final class FleetSeesRule {
  private FleetSeesRule() {}

  static int look() {
    return Thing.seen();
  }
}
