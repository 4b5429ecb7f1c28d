package dev.whoami.world.file;

/** What the kernel gives once, to whoever reads first, and lets everybody else wait for. */
public final class KernelStreams {
  private static final String[] ALL = {"/proc/kmsg", "/sys/kernel/debug/", "/sys/kernel/tracing/"};

  private KernelStreams() {}

  /** By a path without a link in it. */
  public static boolean contain(String path) {
    for (String each : ALL) {
      if (path.startsWith(each)) {
        return true;
      }
    }
    return false;
  }
}
