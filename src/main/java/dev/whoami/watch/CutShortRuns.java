package dev.whoami.watch;

/**
 * Runs that a time limit ended early: all of them, and those skipped since the latest diagnosis.
 */
final class CutShortRuns {
  private final long count;
  private final int skipped;

  private CutShortRuns(long count, int skipped) {
    this.count = count;
    this.skipped = skipped;
  }

  static CutShortRuns none() {
    return new CutShortRuns(0, 0);
  }

  /** After one more, which was skipped. */
  CutShortRuns skipping() {
    return new CutShortRuns(count + 1, skipped + 1);
  }

  /** After a run that was not skipped. */
  CutShortRuns using(boolean cutShort) {
    return new CutShortRuns(count + (cutShort ? 1 : 0), 0);
  }

  /** After the watched process has ended. */
  CutShortRuns restarted() {
    return new CutShortRuns(count, 0);
  }

  /** All of them since the start. */
  long count() {
    return count;
  }

  /** Skipped in a row, up to the last run. */
  int skipped() {
    return skipped;
  }
}
