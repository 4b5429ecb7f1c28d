package dev.whoami.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * Gives an input to a parser and holds it to its bounds: memory by the bytes that the thread
 * allocates, time by the CPU time of the thread, both by the length of the input. A bound that is
 * broken once, by the loading of a class or the compiler, is not broken three times.
 */
final class Verification {
  static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int TRIES = 3;
  private static final long NANOS = 500_000_000;
  private static final long NANOS_OF_BYTE = 20_000;
  private static final int LONG = 32 * 1024;

  private Verification() {}

  /** Throws what leaves the parser, or an AssertionError that says which promise is broken. */
  static void verify(Parser parser, byte[] input) throws Exception {
    for (int i = 1; i <= TRIES; i++) {
      long bytesBefore = THREADS.getCurrentThreadAllocatedBytes();
      long nanosBefore = THREADS.getCurrentThreadCpuTime();
      parser.target().read(input, new Said());
      long nanos = THREADS.getCurrentThreadCpuTime() - nanosBefore;
      long bytes = THREADS.getCurrentThreadAllocatedBytes() - bytesBefore;
      boolean isSlow = nanos > NANOS + NANOS_OF_BYTE * input.length;
      if (!isSlow && bytes <= parser.mostBytes(input.length)) {
        return;
      }
      if (i == TRIES) {
        throw new AssertionError(
            (isSlow ? "too slow: " + nanos / 1_000_000 + " ms" : "too much memory: " + bytes)
                + " for "
                + input.length
                + " bytes");
      }
    }
  }

  /**
   * A part of an input, again and again: what grows faster than its input shows then. Empty for all
   * but one of some hundred inputs, which the input itself decides.
   */
  static byte[] amplified(byte[] input) {
    int hash = Arrays.hashCode(input) * 0x9E3779B1;
    boolean isChosen = (hash >>> 8) % 512 == 0 && input.length > 1;
    return isChosen ? repeated(input, hash) : new byte[0];
  }

  /** The part that a number chooses, up to 32 KiB. */
  static byte[] repeated(byte[] input, int choice) {
    int from = Math.floorMod(choice, input.length);
    int length = 1 + Math.floorMod(choice >> 4, Math.min(64, input.length - from));
    byte[] all = new byte[LONG];
    int kept = Math.min(from, LONG);
    System.arraycopy(input, 0, all, 0, kept);
    for (int i = kept; i < LONG; i++) {
      all[i] = input[from + (i - kept) % length];
    }
    return all;
  }
}
