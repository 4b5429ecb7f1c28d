package dev.whoami.world.file;

/**
 * Files whose content the kernel gives only once, to the first reader, and for which every other
 * reader waits.
 */
public final class KernelStreams {
  private static final String[] ALL = {"/proc/kmsg", "/sys/kernel/debug/", "/sys/kernel/tracing/"};

  private KernelStreams() {}

  /** Whether a path without links is such a file. */
  public static boolean contain(String path) {
    for (String each : ALL) {
      if (path.startsWith(each)) {
        return true;
      }
    }
    return false;
  }
}
