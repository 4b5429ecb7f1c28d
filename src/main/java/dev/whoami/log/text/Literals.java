package dev.whoami.log.text;

import java.util.List;

/**
 * Finds many literal words in a text in one pass, however many there are: the automaton of Aho and
 * Corasick, over ASCII. A path matches in any style. A backslash counts as a slash, and several in
 * a row count as one, as in {@code site-packages\\\\botocore} and {@code vendor\\/aws}.
 */
public final class Literals {
  private static final int ALPHABET = LiteralStates.ALPHABET;
  private static final char FIRST = LiteralStates.FIRST;
  private static final char ESCAPE = '\u001b';

  /** In the place of a state: a text that has to be looked at. */
  public static final int LOUD = -1;

  /** Receives a literal that was found: its number, and the index after its last character. */
  public interface Hit {
    void at(int literal, int end);
  }

  /** The next state by state and character: 16 bits are enough for more than 60,000 states. */
  private final char[] next;

  /** The numbers of the literals that end in a state. */
  private final int[][] ending;

  /** Whether a literal ends in a state. */
  private final boolean[] isEnd;

  private Literals(LiteralStates states) {
    this.next = states.next();
    this.ending = states.ending();
    this.isEnd = new boolean[ending.length];
    for (int i = 0; i < ending.length; i++) {
      isEnd[i] = ending[i].length > 0;
    }
  }

  /** The same literal may occur more than once. */
  public static Literals of(List<String> words) {
    return new Literals(LiteralStates.of(words));
  }

  /** Whether any literal is in the text. Most lines of a log have none, and need no other check. */
  public boolean isIn(String text) {
    return end(text) == LOUD;
  }

  /** The state behind a text without the blanks at its end; LOUD where a literal is in it. */
  public int end(String text) {
    return end(text, false);
  }

  /** The same; LOUD also where a character is not of ASCII or sets a color. */
  public int plainEnd(String text) {
    return end(text, true);
  }

  private int end(String text, boolean isPlain) {
    int to = text.length();
    while (to > 0 && text.charAt(to - 1) <= FIRST) {
      to--;
    }
    int state = end(text, 0, to, isPlain, 0);
    boolean isLoud = state == LOUD || end(text, to, text.length(), isPlain, state) == LOUD;
    return isLoud ? LOUD : state;
  }

  /** The state behind a part of a text; LOUD where a literal is in it. */
  public int end(String text, int from, int to) {
    return end(text, from, to, false, 0);
  }

  private int end(String text, int from, int to, boolean isPlain, int before) {
    int state = before;
    for (int i = from; i < to; i++) {
      int column = text.charAt(i) - FIRST;
      if (column >= 0 && column < ALPHABET) {
        state = next[state * ALPHABET + column];
        if (isEnd[state]) {
          return LOUD;
        }
      } else if (isPlain && (column >= ALPHABET || column == ESCAPE - FIRST)) {
        return LOUD;
      } else {
        state = 0;
      }
    }
    return state;
  }

  /**
   * Whether a literal may begin in a text with this end, and end in the gap or in the next text.
   * Neither text has one by itself. As soon as the state is the one without the first text, no
   * literal of that text is open anymore.
   */
  public boolean mayContinue(int end, String gap, String text, int from, int to) {
    int state = end;
    for (int i = 0; i < gap.length(); i++) {
      state = behind(state, gap.charAt(i));
      if (isEnd[state]) {
        return true;
      }
    }
    int alone = 0;
    for (int i = from; i < to && state != alone; i++) {
      state = behind(state, text.charAt(i));
      alone = behind(alone, text.charAt(i));
      if (isEnd[state]) {
        return true;
      }
    }
    return state != alone;
  }

  private int behind(int state, char each) {
    int column = each - FIRST;
    return column >= 0 && column < ALPHABET ? next[state * ALPHABET + column] : 0;
  }

  /** Reports every literal in the text, with the position where it ends. */
  public void find(String text, Hit hit) {
    int state = 0;
    for (int i = 0; i < text.length(); i++) {
      int column = text.charAt(i) - FIRST;
      state = column >= 0 && column < ALPHABET ? next[state * ALPHABET + column] : 0;
      for (int literal : ending[state]) {
        hit.at(literal, i + 1);
      }
    }
  }
}
