package dev.whoami.architecture.planted.probe;

import dev.whoami.architecture.planted.hadoop.Thing;

/** Breaks the rule: a probe asks a source, and knows no program that has settings of its own. */
final class ProbeSeesHadoop {
  private ProbeSeesHadoop() {}

  static int look() {
    return Thing.seen();
  }
}
