package dev.whoami.world.recording;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * Secrets with their placeholders. All of them are found in a text in one pass, however many there
 * are. If several begin at one place, the longest counts. If two overlap, everything that they
 * cover is hidden. A text whose comparisons would take too long is hidden as a whole.
 */
final class SecretIndex {
  /** The index finds a secret by this number of first characters. */
  private static final int START = Placeholders.SHORTEST_SECRET;

  /** 31 to the power of that number minus one, as an int. */
  private static final int POWER = (int) 27_512_614_111L;

  private static final int BITS = 1 << 20;
  private static final long MOST_COMPARED = 64L << 20;

  private static final Comparator<String> LONGEST_FIRST =
      Comparator.<String>comparingInt(it -> -it.length()).thenComparing(each -> each);

  private final Map<String, String> placeholders = new HashMap<>();
  private final Map<String, TreeSet<String>> byStart = new HashMap<>();
  private final BitSet starts = new BitSet(BITS);

  boolean has(String secret) {
    return placeholders.containsKey(secret);
  }

  /**
   * The placeholder that the secret already has; otherwise this one. A secret has at least 8
   * characters.
   */
  String put(String secret, String placeholder) {
    String first = placeholders.putIfAbsent(secret, placeholder);
    if (first != null) {
      return first;
    }
    starts.set(bit(hash(secret)));
    byStart
        .computeIfAbsent(secret.substring(0, START), it -> new TreeSet<>(LONGEST_FIRST))
        .add(secret);
    return placeholder;
  }

  /** The text with placeholders; {@code hidden} replaces what several secrets cover. */
  String replacedIn(String text, UnaryOperator<String> hidden) {
    Optional<List<Place>> places = placesIn(text);
    if (!places.isPresent()) {
      return hidden.apply(text);
    }
    StringBuilder replaced = new StringBuilder();
    int done = 0;
    for (Place each : places.get()) {
      String covered = text.substring(each.from, each.to);
      replaced.append(text, done, each.from);
      replaced.append(each.placeholder.orElseGet(() -> hidden.apply(covered)));
      done = each.to;
    }
    return done == 0 ? text : replaced.append(text, done, text.length()).toString();
  }

  /** Whether the text contains a secret, or checking it would take too long. */
  boolean isAnyIn(String text) {
    return !placesIn(text).filter(List::isEmpty).isPresent();
  }

  /**
   * The parts that secrets cover, in the order of the text; empty if finding them would take too
   * long.
   */
  private Optional<List<Place>> placesIn(String text) {
    Deque<Place> places = new ArrayDeque<>();
    AtomicLong compared = new AtomicLong();
    int hash = text.length() < START ? 0 : hash(text);
    for (int at = 0; at + START <= text.length(); at++) {
      if (starts.get(bit(hash))) {
        add(at, longestAt(at, text, compared), places);
      }
      if (compared.get() > MOST_COMPARED) {
        return Optional.empty();
      }
      int next = at + START;
      if (next < text.length()) {
        hash = 31 * (hash - POWER * text.charAt(at)) + text.charAt(next);
      }
    }
    return Optional.of(new ArrayList<>(places));
  }

  private String longestAt(int at, String text, AtomicLong compared) {
    TreeSet<String> alike = byStart.get(text.substring(at, at + START));
    if (alike == null) {
      return "";
    }
    for (String each : alike) {
      if (compared.addAndGet(each.length()) > MOST_COMPARED) {
        return "";
      }
      if (text.startsWith(each, at)) {
        return each;
      }
    }
    return "";
  }

  /** A secret that begins within the previous part extends it, or is contained in it. */
  private void add(int at, String secret, Deque<Place> places) {
    int to = at + secret.length();
    Place before = places.peekLast();
    if (secret.isEmpty() || (before != null && to <= before.to)) {
      return;
    }
    if (before != null && at < before.to) {
      places.removeLast();
      places.add(new Place(before.from, to, Optional.empty()));
    } else {
      places.add(new Place(at, to, Optional.ofNullable(placeholders.get(secret))));
    }
  }

  private static int hash(String text) {
    int hash = 0;
    for (int i = 0; i < START; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  private static int bit(int hash) {
    return (hash ^ hash >>> 17) & (BITS - 1);
  }

  /** A part of a text to hide; it has no placeholder if several secrets overlap. */
  private static final class Place {
    private final int from;
    private final int to;
    private final Optional<String> placeholder;

    private Place(int from, int to, Optional<String> placeholder) {
      this.from = from;
      this.to = to;
      this.placeholder = placeholder;
    }
  }
}
