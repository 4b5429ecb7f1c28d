package dev.whoami.log.program;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The languages that the first lines of a text show. A long log has lines of many programs, so the
 * lines after those prove nothing about its client.
 */
public final class SeenLanguages {
  private static final int MOST_LINES = 300;
  private static final int LONGEST = 4000;

  private final Set<WrittenLanguage> seen = EnumSet.noneOf(WrittenLanguage.class);
  private int lines;

  /** Reads a line or an object as it was pasted. */
  public void read(String pasted) {
    if (lines >= MOST_LINES) {
      return;
    }
    lines++;
    String line = pasted.substring(0, Math.min(pasted.length(), LONGEST)).replace("\\\"", "\"");
    for (WrittenLanguage each : WrittenLanguage.values()) {
      if (!seen.contains(each) && each.isIn(line)) {
        seen.add(each);
      }
    }
  }

  public Set<WrittenLanguage> all() {
    return Collections.unmodifiableSet(seen);
  }
}
