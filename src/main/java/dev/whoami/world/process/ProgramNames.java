package dev.whoami.world.process;

import dev.whoami.world.text.Alphabet;

/**
 * The possible names of a program. A name that ends in "*" is a prefix, and one that ends in "#"
 * may be followed by a version: {@code uwsgi*}, {@code python#}.
 */
public final class ProgramNames {
  private static final Alphabet VERSION = Alphabet.of("0-9.");

  private final String[] names;

  private ProgramNames(String... names) {
    this.names = names;
  }

  public static ProgramNames of(String... names) {
    return new ProgramNames(names);
  }

  /** Whether a program with this file name is one of them. */
  public boolean have(String name) {
    for (String each : names) {
      if (isSame(each, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(String known, String name) {
    int length = known.length() - 1;
    if (known.endsWith("*")) {
      return name.regionMatches(0, known, 0, length);
    }
    if (known.endsWith("#")) {
      return name.regionMatches(0, known, 0, length)
          && VERSION.endOfRun(name, length) == name.length();
    }
    return known.equals(name);
  }
}
