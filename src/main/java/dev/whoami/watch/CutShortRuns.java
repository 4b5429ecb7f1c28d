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

  /** Adds a run that was skipped. */
  CutShortRuns skipping() {
    return new CutShortRuns(count + 1, skipped + 1);
  }

  /** Adds a run that was not skipped. */
  CutShortRuns using(boolean cutShort) {
    return new CutShortRuns(count + (cutShort ? 1 : 0), 0);
  }

  /** Starts again after the watched process has ended. */
  CutShortRuns restarted() {
    return new CutShortRuns(count, 0);
  }

  /** The number of runs that were cut short since the start. */
  long count() {
    return count;
  }

  /** The number of skipped runs in a row, up to the last run. */
  int skipped() {
    return skipped;
  }
}
