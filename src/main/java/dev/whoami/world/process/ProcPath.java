package dev.whoami.world.process;

/** A file that the kernel has for each process: /proc/N/NAME, where N is a number or self. */
public final class ProcPath {
  private static final String PROC = "/proc/";

  private ProcPath() {}

  /** The name of the file; empty if the path is not such a file. */
  public static String nameIn(String path) {
    int end = path.startsWith(PROC) ? path.indexOf('/', PROC.length()) : -1;
    if (end < 0 || path.indexOf('/', end + 1) >= 0) {
      return "";
    }
    return isProcess(path.substring(PROC.length(), end)) ? path.substring(end + 1) : "";
  }

  private static boolean isProcess(String folder) {
    return folder.equals("self") || folder.equals("thread-self") || ProcessId.isOne(folder);
  }
}
