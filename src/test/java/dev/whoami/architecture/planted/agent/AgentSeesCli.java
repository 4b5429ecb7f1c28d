package dev.whoami.architecture.planted.agent;

import dev.whoami.architecture.planted.cli.Thing;

/** Breaks the rules: what works inside an application has no other class of whoami there. */
final class AgentSeesCli {
  private AgentSeesCli() {}

  static int visit() {
    return Thing.seen();
  }
}
