package dev.whoami.lint.tree;

/**
 * The name of a file as it was given or found, with slashes: the folder that it lies in, and the
 * rest.
 */
public final class FilePath {
  private FilePath() {}

  /** The folder as it stands before the name: empty for the current one, else with a slash last. */
  public static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  /** The name in the folder. */
  static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
