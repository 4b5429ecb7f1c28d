package dev.whoami.world.process;

/** The program of a JDK that starts a JVM, recognized by its file name. */
public final class JavaLauncher {
  private static final ProgramNames NAMES = ProgramNames.of("java", "javaw");

  private JavaLauncher() {}

  public static boolean isNamed(String file) {
    return NAMES.have(file);
  }

  /** Whether this path, or this name in the PATH, leads to a launcher. */
  public static boolean isAt(String path) {
    return isNamed(path.substring(path.lastIndexOf('/') + 1));
  }
}
