package dev.whoami.place.library;

import java.util.ArrayDeque;
import java.util.Deque;

/** The arithmetic of paths, of a machine that need not be this one. */
public final class Paths {
  private Paths() {}

  public static String in(String folder, String name) {
    return folder.endsWith("/") ? folder + name : folder + "/" + name;
  }

  /** The path as from the root, without "." and ".." in it. */
  public static String absolute(String base, String path) {
    String whole = path.startsWith("/") ? path : in(base, path);
    Deque<String> names = new ArrayDeque<>();
    for (String name : whole.split("/", -1)) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(name);
      }
    }
    return "/" + String.join("/", names);
  }

  public static String parent(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }

  public static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
