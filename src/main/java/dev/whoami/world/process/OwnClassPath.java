package dev.whoami.world.process;

import java.io.File;
import java.io.IOException;

/**
 * The class path of whoami. The bundle's launcher names the jar through a folder that it holds
 * open. A child process, or a JVM to attach to, does not have that folder open and needs the real
 * path.
 */
public final class OwnClassPath {
  private static final String PROPERTY = "java.class.path";
  private static final String OPEN_FOLDER = "/proc/self/fd/";

  private OwnClassPath() {}

  /** From now on, the class path names the jar by its real path. */
  public static void settle() {
    String path = System.getProperty(PROPERTY, "");
    if (path.startsWith(OPEN_FOLDER)) {
      System.setProperty(PROPERTY, lasting(path));
    }
  }

  /** The path for other processes; unchanged if it already works for them. */
  static String lasting(String path) {
    try {
      return new File(path).getCanonicalPath();
    } catch (IOException lost) {
      return path;
    }
  }
}
