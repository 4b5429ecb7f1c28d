package dev.whoami.world.file;

/**
 * How much is read of the command line or the variables of a process. Any user can start a process
 * with 6 MiB of them, in millions of short words, and Java needs far more memory for a word than
 * its length. So the limit depends on the memory of this Java: a sidecar has 48 MiB, for all.
 */
public final class ProcessTextLimit {
  /** Linux limits the arguments and the environment of a program to 6 MiB together. */
  private static final int MOST_BYTES = 8 << 20;

  private static final long MOST_MEMORY = 64 << 20;

  /** A map has an entry and two texts for each variable. */
  private static final int BYTES_OF_WORD = 136;

  private final int bytes;
  private final long memory;

  private ProcessTextLimit(int bytes, long memory) {
    this.bytes = bytes;
    this.memory = memory;
  }

  /** The limit for a Java with at most this much memory. */
  static ProcessTextLimit in(long memory) {
    return new ProcessTextLimit(
        (int) Math.min(MOST_BYTES, memory / 24), Math.min(MOST_MEMORY, memory / 12));
  }

  public static ProcessTextLimit inThisJava() {
    return in(Runtime.getRuntime().maxMemory());
  }

  /** The most bytes of one text. */
  int bytes() {
    return bytes;
  }

  /** Whether the words of this text, each with a zero byte at its end, fit into the memory. */
  boolean admits(byte[] text) {
    long words = 0;
    for (byte each : text) {
      words += each == 0 ? 1 : 0;
    }
    return text.length <= bytes && memoryFor(text.length, words) <= memory;
  }

  /** The most memory for all texts that are kept at the same time. */
  public long memory() {
    return memory;
  }

  /** The memory that this number of words with these characters takes. */
  public static long memoryFor(long characters, long words) {
    return characters + words * BYTES_OF_WORD;
  }
}
