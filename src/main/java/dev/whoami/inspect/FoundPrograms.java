package dev.whoami.inspect;

import dev.whoami.config.ConfiguredProgram;
import java.util.Collections;
import java.util.List;

/** The programs that a search found, and whether it came to its end. */
final class FoundPrograms {
  private static final FoundPrograms LOST = new FoundPrograms(Collections.emptyList(), true);

  private final List<ConfiguredProgram> all;
  private final boolean isLost;

  private FoundPrograms(List<ConfiguredProgram> all, boolean isLost) {
    this.all = all;
    this.isLost = isLost;
  }

  static FoundPrograms of(List<ConfiguredProgram> all) {
    return new FoundPrograms(all, false);
  }

  /** Of a search that did not end: there may be some. */
  static FoundPrograms lost() {
    return LOST;
  }

  List<ConfiguredProgram> all() {
    return all;
  }

  boolean isLost() {
    return isLost;
  }
}
