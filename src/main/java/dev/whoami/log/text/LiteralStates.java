package dev.whoami.log.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Makes the states of the search for literals: one for each beginning of a literal. */
final class LiteralStates {
  static final int ALPHABET = 96;
  static final char FIRST = ' ';
  private static final int SLASH = '/' - FIRST;
  private static final Pattern SEPARATORS = Pattern.compile("[/\\\\]+");

  /** No literal continues with the first state. */
  private static final int NONE = 0;

  /** One for the many states in which no literal ends. */
  private static final int[] NOWHERE = {};

  private final char[] next;
  private final int[][] ending;

  private LiteralStates(char[] next, int[][] ending) {
    this.next = next;
    this.ending = ending;
  }

  static LiteralStates of(List<String> words) {
    List<String> literals = new ArrayList<>();
    words.forEach(it -> literals.add(SEPARATORS.matcher(it).replaceAll("/")));
    int states = states(literals);
    if (states > Character.MAX_VALUE) {
      throw new IllegalArgumentException("Too many literals: " + states + " states.");
    }
    char[] next = new char[states * ALPHABET];
    BitSet behindSlash = new BitSet();
    List<List<Integer>> ending = new ArrayList<>();
    ending.add(new ArrayList<>());
    for (int number = 0; number < literals.size(); number++) {
      int state = 0;
      for (char each : literals.get(number).toCharArray()) {
        int way = state * ALPHABET + column(each);
        if (next[way] == NONE) {
          next[way] = (char) ending.size();
          behindSlash.set(ending.size(), each == '/');
          ending.add(new ArrayList<>());
        }
        state = next[way];
      }
      ending.get(state).add(number);
    }
    link(next, ending);
    readAnyPathStyle(next, behindSlash);
    int[][] numbers =
        ending.stream()
            .map(it -> it.isEmpty() ? NOWHERE : it.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
    return new LiteralStates(next, numbers);
  }

  /** Literals have no control characters. */
  private static int column(char each) {
    if (each < FIRST || each >= FIRST + ALPHABET) {
      throw new IllegalArgumentException("A literal has the character " + (int) each + ".");
    }
    return each - FIRST;
  }

  /** Another separator leads nowhere, and a backslash where a slash does. */
  private static void readAnyPathStyle(char[] next, BitSet behindSlash) {
    for (int state = 0; state * ALPHABET < next.length; state++) {
      if (behindSlash.get(state)) {
        next[state * ALPHABET + SLASH] = (char) state;
      }
      next[state * ALPHABET + '\\' - FIRST] = next[state * ALPHABET + SLASH];
    }
  }

  /** One for each beginning of a literal, also the empty one. */
  private static int states(List<String> literals) {
    int states = 1;
    String before = "";
    for (String each : new TreeSet<>(literals)) {
      int common = 0;
      while (common < Math.min(before.length(), each.length())
          && before.charAt(common) == each.charAt(common)) {
        common++;
      }
      states += each.length() - common;
      before = each;
    }
    return states;
  }

  /**
   * Where no literal continues, the search continues with the longest suffix of the text that
   * begins a literal.
   */
  private static void link(char[] next, List<List<Integer>> ending) {
    int[] shorter = new int[ending.size()];
    Queue<Integer> waiting = new ArrayDeque<>();
    waiting.add(0);
    while (!waiting.isEmpty()) {
      int state = waiting.remove();
      ending.get(state).addAll(state == 0 ? new ArrayList<>() : ending.get(shorter[state]));
      for (int each = 0; each < ALPHABET; each++) {
        int way = state * ALPHABET + each;
        int otherwise = state == 0 ? 0 : next[shorter[state] * ALPHABET + each];
        if (next[way] == NONE) {
          next[way] = (char) otherwise;
        } else {
          shorter[next[way]] = otherwise;
          waiting.add((int) next[way]);
        }
      }
    }
  }

  /** The next state by state and character. */
  char[] next() {
    return next;
  }

  /** The numbers of the literals that end in a state. */
  int[][] ending() {
    return ending;
  }
}
