package dev.whoami.lab.scenario;

/**
 * The number of typing mistakes between two names. Two letters in the wrong order are one mistake.
 */
final class EditDistance {
  private final String from;
  private final String to;

  private EditDistance(String from, String to) {
    this.from = from;
    this.to = to;
  }

  static int between(String from, String to) {
    return new EditDistance(from, to).ofAll();
  }

  private int ofAll() {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] row = row(i, last, beforeLast);
      beforeLast = last;
      last = row;
    }
    return last[to.length()];
  }

  /** The distances between the first letters of the one name and each beginning of the other. */
  private int[] row(int letters, int[] last, int[] beforeLast) {
    int[] row = new int[to.length() + 1];
    row[0] = letters;
    for (int j = 1; j <= to.length(); j++) {
      int replaced = last[j - 1] + (from.charAt(letters - 1) == to.charAt(j - 1) ? 0 : 1);
      row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
      if (isSwapped(letters, j)) {
        row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
    }
    return row;
  }

  /** Whether both names end here in the same two letters in swapped order. */
  private boolean isSwapped(int i, int j) {
    return i > 1
        && j > 1
        && from.charAt(i - 1) == to.charAt(j - 2)
        && from.charAt(i - 2) == to.charAt(j - 1);
  }
}
