package dev.whoami.architecture.planted.hadoop;

import dev.whoami.architecture.planted.probe.Found;

/** Breaks no rule: it sees the floor below its own. */
public final class Thing {
  private Thing() {}

  public static int seen() {
    return Found.seen();
  }
}
