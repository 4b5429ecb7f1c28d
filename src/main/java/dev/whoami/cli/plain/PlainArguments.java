package dev.whoami.cli.plain;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command line of the default command that needs no parser: the options that pipelines give, each
 * once, as {@code --name value}. Loading picocli takes a fifth of a run; it reads everything else,
 * and all that is wrong.
 */
public final class PlainArguments {
  private static final Set<String> SWITCHES =
      names("--quiet", "--offline", "--verbose", "--all-fixes");
  private static final Set<String> VALUES =
      names("--format", "--expect", "--expect-role", "--expect-account", "--as", "--timeout");

  private final Map<String, String> given;

  private PlainArguments(Map<String, String> given) {
    this.given = Collections.unmodifiableMap(given);
  }

  private static Set<String> names(String... names) {
    return Collections.unmodifiableSet(new HashSet<>(Arrays.asList(names)));
  }

  /** The options, or empty if one of the words is for picocli. */
  public static Optional<PlainArguments> of(String... words) {
    Map<String, String> given = new HashMap<>();
    for (int i = 0; i < words.length; i++) {
      String name = words[i];
      String value = "";
      if (VALUES.contains(name) && i + 1 < words.length && isPlain(words[i + 1])) {
        value = words[++i];
      } else if (!SWITCHES.contains(name)) {
        return Optional.empty();
      }
      if (given.put(name, value) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new PlainArguments(given));
  }

  /** Whether picocli would take the word as it stands. */
  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char each = word.charAt(i);
      boolean isLetter = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z');
      boolean isDigit = each >= '0' && each <= '9';
      if (!isLetter && !isDigit && (i == 0 || "-_+=,.@/:".indexOf(each) < 0)) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  /** Whether a switch is given. */
  public boolean has(String name) {
    return given.containsKey(name);
  }

  /** The value of an option. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(given.get(name));
  }
}
