package dev.whoami.world;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Secrets with what stands in their place, found in a text in one pass, however many they are. Of
 * those that begin at one place the longest counts; where two overlap, all that they cover is
 * hidden. A text of which the comparisons would take too long is hidden as a whole.
 */
final class SecretIndex {
  /** So many letters lead to the secrets that begin with them. */
  private static final int START = Placeholders.SHORTEST_SECRET;

  private static final int BITS = 1 << 20;
  private static final long MOST_COMPARED = 64L << 20;

  private final Map<String, String> placeholders = new HashMap<>();
  private final Map<String, TreeMap<String, String>> byStart = new HashMap<>();
  private final BitSet starts = new BitSet(BITS);

  /** The placeholder that the secret has already; else this one. A secret is no shorter than 8. */
  String put(String secret, String placeholder) {
    String first = placeholders.putIfAbsent(secret, placeholder);
    if (first != null) {
      return first;
    }
    starts.set(bit(hash(secret)));
    Comparator<String> longestFirst = Comparator.comparingInt(it -> -it.length());
    byStart
        .computeIfAbsent(
            secret.substring(0, START),
            it -> new TreeMap<>(longestFirst.thenComparing(each -> each)))
        .put(secret, placeholder);
    return placeholder;
  }

  /** The text with the placeholders, and with this in place of what several secrets cover. */
  String replacedIn(String text, UnaryOperator<String> hidden) {
    Search search = new Search(text);
    StringBuilder replaced = new StringBuilder();
    int done = 0;
    while (search.next()) {
      String placeholder = search.placeholder;
      replaced.append(text, done, search.from);
      replaced.append(
          placeholder.isEmpty()
              ? hidden.apply(text.substring(search.from, search.to))
              : placeholder);
      done = search.to;
    }
    if (search.isTooLong()) {
      return hidden.apply(text);
    }
    return done == 0 ? text : replaced.append(text, done, text.length()).toString();
  }

  /** Whether one of them is in the text, or it would take too long to say so. */
  boolean isAnyIn(String text) {
    Search search = new Search(text);
    return search.next() || search.isTooLong();
  }

  private static int hash(String text) {
    int hash = 0;
    for (int i = 0; i < START; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  private static int bit(int hash) {
    return (hash ^ hash >>> 17) & BITS - 1;
  }

  /** One way through a text, from secret to secret. */
  private final class Search {
    private final String text;
    private final int power;
    private int at;
    private int hash;
    private long compared;

    /** What is covered, and its placeholder; the empty one where several secrets overlap. */
    private int from;

    private int to;
    private String placeholder = "";

    private Search(String text) {
      this.text = text;
      int first = 1;
      for (int i = 1; i < START; i++) {
        first *= 31;
      }
      this.power = first;
      this.hash = text.length() < START ? 0 : hash(text);
    }

    private boolean isTooLong() {
      return compared > MOST_COMPARED;
    }

    /** Goes to the next place that a secret covers, or several that overlap. */
    private boolean next() {
      boolean isFound = false;
      for (; at + START <= text.length() && (!isFound || at < to); step()) {
        String secret = starts.get(bit(hash)) ? longestHere() : "";
        if (isTooLong()) {
          return false;
        }
        int end = at + secret.length();
        if (!isFound && !secret.isEmpty()) {
          isFound = true;
          from = at;
          to = end;
          placeholder = placeholders.getOrDefault(secret, "");
        } else if (isFound && end > to) {
          to = end;
          placeholder = "";
        }
      }
      return isFound;
    }

    private void step() {
      int next = at + START;
      if (next < text.length()) {
        hash = 31 * (hash - power * text.charAt(at)) + text.charAt(next);
      }
      at++;
    }

    private String longestHere() {
      TreeMap<String, String> alike = byStart.get(text.substring(at, at + START));
      if (alike == null) {
        return "";
      }
      for (String each : alike.keySet()) {
        compared += each.length();
        if (isTooLong() || text.startsWith(each, at)) {
          return isTooLong() ? "" : each;
        }
      }
      return "";
    }
  }
}
