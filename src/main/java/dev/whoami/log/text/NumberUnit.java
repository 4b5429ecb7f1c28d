package dev.whoami.log.text;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The words after a number that counts or measures something, such as "450 ms" and "404 rows". */
final class NumberUnit {
  private static final Set<String> ALL =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  ("b byte bytes kb kib mb mib ns us ms millis s sec secs second seconds m min mins"
                       + " minutes hours days times rows lines items records entries objects"
                       + " results keys files milliseconds chars characters tokens events messages")
                      .split(" "))));

  private NumberUnit() {}

  /** Whether a unit follows the number that ends here, perhaps after a space. */
  static boolean isBehind(String line, int end) {
    int from = line.startsWith(" ", end) ? end + 1 : end;
    int to = from;
    while (to < line.length() && Character.isLetter(line.charAt(to))) {
      to++;
    }
    return ALL.contains(line.substring(from, to).toLowerCase(Locale.ROOT));
  }
}
