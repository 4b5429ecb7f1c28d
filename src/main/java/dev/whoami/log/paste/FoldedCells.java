package dev.whoami.log.paste;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts a sentence together that a table broke into lines of one cell: its rows have bars at the
 * same columns. The lines also pass as they are.
 */
public final class FoldedCells {
  private static final int MOST = 12;
  private static final int LONGEST = 400;

  /** A table of one column is a box. */
  private static final int FEWEST_BARS = 3;

  private final FoldedLines.Sink sink;
  private final List<String> held = new ArrayList<>();
  private int[] bars = {};
  private long began;
  private long last;

  public FoldedCells(FoldedLines.Sink sink) {
    this.sink = sink;
  }

  public void line(String text, long number) {
    int[] places = text.length() <= LONGEST ? bars(text) : new int[0];
    if (!Arrays.equals(places, bars) || held.size() >= MOST || number - last > 1) {
      end();
      bars = places;
      began = number;
    }
    last = number;
    if (places.length >= FEWEST_BARS) {
      held.add(text);
    }
  }

  /** Where the bars stand in a line. */
  private static int[] bars(String text) {
    if (text.indexOf('|') < 0 && text.indexOf('\u2502') < 0) {
      return new int[0];
    }
    int[] all = IntStream.range(0, text.length()).filter(it -> isBar(text.charAt(it))).toArray();
    return all.length < FEWEST_BARS ? new int[0] : all;
  }

  private static boolean isBar(char each) {
    return each == '|' || each == '\u2502';
  }

  /** Nothing follows that belongs to what is held. */
  public void end() {
    for (int i = 1; held.size() > 1 && i < bars.length; i++) {
      hand(bars[i - 1] + 1, bars[i]);
    }
    held.clear();
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
