package dev.whoami.watch;

/** A histogram of the duration of runs. */
final class RunDurations {
  /** The upper bounds in seconds; the last one is infinite. */
  private static final double[] BOUNDS = {0.1, 0.25, 0.5, 1, 2.5, 5, 10, Double.POSITIVE_INFINITY};

  private final long[] counts;
  private final double sum;

  private RunDurations(long[] counts, double sum) {
    this.counts = counts;
    this.sum = sum;
  }

  static RunDurations none() {
    return new RunDurations(new long[BOUNDS.length], 0);
  }

  RunDurations and(long millis) {
    double seconds = millis / 1000.0;
    long[] more = counts.clone();
    int length = 0;
    while (seconds > BOUNDS[length]) {
      length++;
    }
    more[length]++;
    return new RunDurations(more, sum + seconds);
  }

  static double[] bounds() {
    return BOUNDS.clone();
  }

  /** One count for each bound, without those of the smaller bounds. */
  long[] counts() {
    return counts.clone();
  }

  /** The sum in seconds. */
  double sum() {
    return sum;
  }
}
