package dev.whoami.lab.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * The names that a user may have meant by an unknown word. Names come first that differ only in
 * case and dashes. Next come those with the word between dashes, then those that contain it, and
 * finally those that differ by a few letters.
 */
public final class NearNames {
  private NearNames() {}

  /** The most similar name is the first; empty if none is similar. */
  public static List<String> of(String typed, Collection<String> names) {
    List<BiPredicate<String, String>> likenesses =
        Arrays.asList(
            (word, name) -> letters(word).equals(letters(name)),
            (word, name) -> Arrays.asList(name.split("-", -1)).contains(word),
            (word, name) -> word.length() > 2 && name.contains(word),
            (word, name) -> EditDistance.between(word, name) <= room(word));
    String word = typed.toLowerCase(Locale.ROOT);
    for (BiPredicate<String, String> each : likenesses) {
      List<String> near =
          names.stream()
              .filter(it -> each.test(word, it.toLowerCase(Locale.ROOT)))
              .collect(Collectors.toCollection(ArrayList::new));
      if (!near.isEmpty()) {
        near.sort(Comparator.comparingInt(it -> EditDistance.between(word, it)));
        return near;
      }
    }
    return new ArrayList<>();
  }

  /** The names as in a sentence: "a, b or c". */
  public static String listed(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  /** How many letters may differ: few, because a short word is similar to too many others. */
  private static int room(String word) {
    return word.length() < 3 ? 0 : Math.max(1, word.length() / 3);
  }

  private static String letters(String name) {
    return name.replaceAll("[^a-z0-9]", "");
  }
}
