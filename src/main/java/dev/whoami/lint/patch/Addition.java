package dev.whoami.lint.patch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lines that go into a file behind a number of its lines. */
final class Addition {
  private final int after;
  private final List<String> lines;

  private Addition(int after, List<String> lines) {
    this.after = after;
    this.lines = lines;
  }

  static Addition of(int after, List<String> lines) {
    return new Addition(after, Collections.unmodifiableList(new ArrayList<>(lines)));
  }

  /** How many lines of the file stand before it. */
  int after() {
    return after;
  }

  List<String> lines() {
    return lines;
  }
}
