package dev.whoami.log.paste;

import dev.whoami.log.text.Literals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts a sentence together that a table broke into lines of one cell: its rows have bars at the
 * same columns. The lines also pass as they are.
 */
public final class FoldedCells {
  private static final int MOST = 12;
  private static final int LONGEST = 400;

  /** A table of one column is a box. */
  private static final int FEWEST_BARS = 3;

  private static final int[] NONE = {};

  private final Literals words;
  private final FoldedLines.Sink sink;
  private final List<String> held = new ArrayList<>();
  private int[] bars = NONE;
  private long began;
  private long last;

  /** Joined text without one of the words is not handed on. */
  public FoldedCells(Literals words, FoldedLines.Sink sink) {
    this.words = words;
    this.sink = sink;
  }

  /** Whether the line is a row of the same table as the line before it. */
  public boolean line(String text, long number) {
    int[] places = text.length() <= LONGEST ? bars(text) : NONE;
    boolean isSame = number - last <= 1 && Arrays.equals(places, bars);
    if (!isSame || held.size() >= MOST) {
      end();
      bars = places;
      began = number;
    }
    last = number;
    boolean isRow = places.length >= FEWEST_BARS;
    if (isRow) {
      held.add(text);
    }
    return isRow && isSame;
  }

  /** Where the bars stand in a line. */
  private int[] bars(String text) {
    if (text.indexOf('|') < 0 && text.indexOf('\u2502') < 0) {
      return NONE;
    }
    int count = 0;
    boolean areSame = true;
    for (int i = 0; i < text.length(); i++) {
      if (isBar(text.charAt(i))) {
        areSame = areSame && count < bars.length && bars[count] == i;
        count++;
      }
    }
    if (count < FEWEST_BARS) {
      return NONE;
    }
    return areSame && count == bars.length ? bars : bars(text, count);
  }

  private static int[] bars(String text, int count) {
    int[] all = new int[count];
    int at = 0;
    for (int i = 0; at < count; i++) {
      if (isBar(text.charAt(i))) {
        all[at++] = i;
      }
    }
    return all;
  }

  private static boolean isBar(char each) {
    return each == '|' || each == '\u2502';
  }

  /** Nothing follows that belongs to what is held. */
  public void end() {
    for (int i = 1; held.size() > 1 && i < bars.length; i++) {
      if (mayHaveWord(bars[i - 1] + 1, bars[i])) {
        hand(bars[i - 1] + 1, bars[i]);
      }
    }
    held.clear();
  }

  /** Whether one of the words may be in the joined cell; this makes no text of it. */
  private boolean mayHaveWord(int left, int right) {
    int before = Literals.LOUD;
    for (String each : held) {
      int from = Math.min(right, Margin.afterBlanks(each, left));
      int to = Margin.beforeBlanks(each, right);
      if (from < to) {
        boolean isSecond = before != Literals.LOUD;
        boolean isOver = isSecond && words.mayContinue(before, " ", each, from, to);
        before = words.end(each, from, to);
        if (isOver || before == Literals.LOUD) {
          return true;
        }
      }
    }
    return false;
  }

  private void hand(int from, int to) {
    List<String> cells = new ArrayList<>();
    for (String each : held) {
      String cell = each.substring(from, to).trim();
      if (!cell.isEmpty()) {
        cells.add(cell);
      }
    }
    if (cells.size() > 1) {
      sink.folded(String.join(" ", cells), () -> String.join("\n", cells), began);
    }
  }
}
