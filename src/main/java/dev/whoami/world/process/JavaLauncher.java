package dev.whoami.world.process;

/** The program of a JDK that starts a JVM, by the name of its file. */
public final class JavaLauncher {
  private static final ProgramNames NAMES = ProgramNames.of("java", "javaw");

  private JavaLauncher() {}

  public static boolean isNamed(String file) {
    return NAMES.have(file);
  }

  /** Whether a path, or a name that is looked up in the PATH, leads to one. */
  public static boolean isAt(String path) {
    return isNamed(path.substring(path.lastIndexOf('/') + 1));
  }
}
