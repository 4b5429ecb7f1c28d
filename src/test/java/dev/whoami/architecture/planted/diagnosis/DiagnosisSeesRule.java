package dev.whoami.architecture.planted.diagnosis;

import dev.whoami.architecture.planted.rule.Thing;

/** Breaks the rule: what is known does not know what it means. */
final class DiagnosisSeesRule {
  private DiagnosisSeesRule() {}

  static int look() {
    return Thing.seen();
  }
}
