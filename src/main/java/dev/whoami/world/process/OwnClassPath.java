package dev.whoami.world.process;

import java.io.File;
import java.io.IOException;

/**
 * The class path of this program. The bundle's launcher names the jar by a folder that it has
 * opened; what this program starts, and a JVM that it attaches to, do not have that folder open.
 */
public final class OwnClassPath {
  private static final String PROPERTY = "java.class.path";
  private static final String OPEN_FOLDER = "/proc/self/fd/";

  private OwnClassPath() {}

  /** Names the jar by its own path from here on. */
  public static void settle() {
    String path = System.getProperty(PROPERTY, "");
    if (path.startsWith(OPEN_FOLDER)) {
      System.setProperty(PROPERTY, lasting(path));
    }
  }

  /** The path that other processes have; the same one where there is none. */
  static String lasting(String path) {
    try {
      return new File(path).getCanonicalPath();
    } catch (IOException lost) {
      return path;
    }
  }
}
