package dev.whoami.world.secret;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The word that a program or a template writes for a value that it does not have, such as None of
 * Python. It tells nothing, so a report and a recording show it.
 */
public final class MissingWord {
  private static final Set<String> WORDS =
      new HashSet<>(Arrays.asList("none", "null", "nil", "<nil>", "undefined"));

  private MissingWord() {}

  public static boolean isOne(String value) {
    return WORDS.contains(value.toLowerCase(Locale.ROOT));
  }
}
