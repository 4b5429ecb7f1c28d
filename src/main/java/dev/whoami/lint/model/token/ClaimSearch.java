package dev.whoami.lint.model.token;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for a text that both a pattern with stars and a form of a claim match: goes through the two
 * at once, and reaches each pair of places once.
 */
final class ClaimSearch {
  private static final int NOWHERE = -1;

  private final String pattern;
  private final List<ClaimPosition> positions;
  private final int width;

  /** From each pair of places to the one before it, and the character between the two, if any. */
  private final Map<Integer, Integer> before = new HashMap<>();

  private final Map<Integer, Character> taken = new HashMap<>();
  private final Deque<Integer> next = new ArrayDeque<>();

  ClaimSearch(String pattern, List<ClaimPosition> positions) {
    this.pattern = pattern;
    this.positions = positions;
    this.width = positions.size() + 1;
  }

  Optional<String> claim() {
    before.put(0, NOWHERE);
    next.add(0);
    while (!next.isEmpty()) {
      int state = next.remove();
      int at = state / width;
      int in = state % width;
      if (at == pattern.length() && in == positions.size()) {
        return Optional.of(claimTo(state));
      }
      step(state, at, in);
    }
    return Optional.empty();
  }

  private void step(int state, int at, int in) {
    boolean isStar = at < pattern.length() && pattern.charAt(at) == '*';
    if (isStar) {
      reach(state, at + 1, in);
    }
    if (in == positions.size()) {
      return;
    }
    ClaimPosition position = positions.get(in);
    if (position.isRepeated()) {
      reach(state, at, in + 1);
    }
    int after = position.isRepeated() ? in : in + 1;
    if (isStar) {
      take(state, at, after, position.usual());
      return;
    }
    char wanted = at < pattern.length() ? pattern.charAt(at) : 0;
    if (wanted == '?') {
      take(state, at + 1, after, position.usual());
    } else if (wanted != 0 && position.takes(wanted)) {
      take(state, at + 1, after, wanted);
    }
  }

  private boolean reach(int from, int at, int in) {
    int to = at * width + in;
    boolean isNew = before.putIfAbsent(to, from) == null;
    if (isNew) {
      next.add(to);
    }
    return isNew;
  }

  private void take(int from, int at, int in, char character) {
    if (reach(from, at, in)) {
      taken.put(at * width + in, character);
    }
  }

  private String claimTo(int last) {
    StringBuilder reversed = new StringBuilder();
    for (int each = last; each != NOWHERE; each = before.getOrDefault(each, NOWHERE)) {
      if (taken.containsKey(each)) {
        reversed.append(taken.getOrDefault(each, ' ').charValue());
      }
    }
    return reversed.reverse().toString();
  }
}
