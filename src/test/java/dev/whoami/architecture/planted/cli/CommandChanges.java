package dev.whoami.architecture.planted.cli;

import picocli.CommandLine.Option;

/** Breaks the rule with one field of two: picocli fills in only the other. */
final class CommandChanges {
  @Option(names = "--times")
  private int times;

  private int count;

  int count() {
    count += times;
    return count;
  }
}
