package dev.whoami.architecture.planted.probe;

import dev.whoami.architecture.planted.cli.Thing;

/** Breaks the rule: no package knows the command line. */
final class ProbeSeesCli {
  private ProbeSeesCli() {}

  static int look() {
    return Thing.seen();
  }
}
