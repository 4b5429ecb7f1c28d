package dev.whoami.lint.model.call;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The lines of places in a text, which is gone through once, however many places there are. */
final class LineNumbers {
  private final int[] ends;

  LineNumbers(String text) {
    this.ends = IntStream.range(0, text.length()).filter(it -> text.charAt(it) == '\n').toArray();
  }

  int of(int place) {
    int found = Arrays.binarySearch(ends, place);
    return 1 + (found < 0 ? -found - 1 : found);
  }
}
