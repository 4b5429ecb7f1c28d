package dev.whoami.aws.profile;

import java.util.LinkedHashMap;
import java.util.Map;

/** The names that AWS allows for profiles and settings. */
final class Identifiers {
  private static final String SIGNS = "_-/.%@:+";

  private Identifiers() {}

  /** Whether each character may be in a name. */
  static boolean areAllowed(String name) {
    return name.chars().allMatch(c -> isAllowed((char) c));
  }

  static boolean isAllowed(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || SIGNS.indexOf(c) >= 0;
  }

  /** The settings whose names are allowed. */
  static Map<String, String> allowed(Map<String, String> settings) {
    Map<String, String> allowed = new LinkedHashMap<>();
    settings.forEach(
        (name, value) -> {
          if (areAllowed(name)) {
            allowed.put(name, value);
          }
        });
    return allowed;
  }
}
