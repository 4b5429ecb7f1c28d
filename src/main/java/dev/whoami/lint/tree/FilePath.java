package dev.whoami.lint.tree;

import java.util.ArrayDeque;
import java.util.Deque;

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

  /** The same place without "." and, where what it leaves is known, without "..". */
  public static String normal(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String each : path.split("/", -1)) {
      boolean isUp = each.equals("..") && !parts.isEmpty() && !parts.peekLast().equals("..");
      if (isUp) {
        parts.removeLast();
      } else if (!each.equals(".") && !(each.isEmpty() && !parts.isEmpty())) {
        parts.addLast(each);
      }
    }
    return String.join("/", parts);
  }

  /** The name in the folder. */
  static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }
}
