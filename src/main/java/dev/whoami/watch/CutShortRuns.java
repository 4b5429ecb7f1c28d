package dev.whoami.watch;

/** The looks that were cut short: how many there were, and how many of the last were no news. */
final class CutShortRuns {
  private final long count;
  private final int passedOver;

  private CutShortRuns(long count, int passedOver) {
    this.count = count;
    this.passedOver = passedOver;
  }

  static CutShortRuns none() {
    return new CutShortRuns(0, 0);
  }

  /** After one more, whose news were not taken. */
  CutShortRuns passingOver() {
    return new CutShortRuns(count + 1, passedOver + 1);
  }

  /** After a look that is news, be it whole or cut short. */
  CutShortRuns news(boolean cutShort) {
    return new CutShortRuns(count + (cutShort ? 1 : 0), 0);
  }

  /** After the end of whom they looked at. */
  CutShortRuns begunAnew() {
    return new CutShortRuns(count, 0);
  }

  /** All of them since the start. */
  long count() {
    return count;
  }

  /** Those in a row, up to the last look, that were no news. */
  int passedOver() {
    return passedOver;
  }
}
