package dev.whoami.architecture.planted.diagnosis;

/** Breaks the rule: a value does not change. */
final class Changes {
  private int count;

  int count() {
    count++;
    return count;
  }
}
