package dev.whoami.architecture.planted.rule;

import dev.whoami.diagnosis.Remedy;

/** Breaks the rule: the lines of a fix are a block of its page. */
final class WritesAFix {
  private WritesAFix() {}

  static Remedy fix() {
    return Remedy.of("Add this:").settings("resource");
  }
}
