package dev.whoami.watch;

/** The looks that were cut short: how many there were, and how many of the last were no news. */
final class CutLooks {
  private final long count;
  private final int passedOver;

  private CutLooks(long count, int passedOver) {
    this.count = count;
    this.passedOver = passedOver;
  }

  static CutLooks none() {
    return new CutLooks(0, 0);
  }

  /** After one more, whose news were not taken. */
  CutLooks passingOver() {
    return new CutLooks(count + 1, passedOver + 1);
  }

  /** After a look that is news, be it whole or cut short. */
  CutLooks news(boolean cutShort) {
    return new CutLooks(count + (cutShort ? 1 : 0), 0);
  }

  /** After the end of whom they looked at. */
  CutLooks begunAnew() {
    return new CutLooks(count, 0);
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
