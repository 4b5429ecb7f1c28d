package dev.whoami.architecture.planted.log;

import dev.whoami.architecture.planted.inspect.Thing;

/** Breaks the rule: what a log says does not depend on the place where it is read. */
final class LogSeesInspect {
  private LogSeesInspect() {}

  static int look() {
    return Thing.seen();
  }
}
