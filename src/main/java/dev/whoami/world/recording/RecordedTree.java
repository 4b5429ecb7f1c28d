package dev.whoami.world.recording;

import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files below files/ of a recording. Its paths come from outside. A path that is not plain is
 * left out, and so is one that would be both a file and a folder.
 */
final class RecordedTree {
  private static final int LONGEST_PATH = 1000;
  private static final int LONGEST_NAME = 200;

  private final Map<String, byte[]> files = new TreeMap<>();
  private final Set<String> folders = new HashSet<>();

  /** Adds a file; false if its path is not allowed. */
  boolean put(String path, byte[] content) {
    if (!isPlain(path) || folders.contains(path) || files.containsKey(path)) {
      return false;
    }
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      if (files.containsKey(path.substring(0, slash))) {
        return false;
      }
    }
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      folders.add(path.substring(0, slash));
    }
    files.put(path, content);
    return true;
  }

  private static boolean isPlain(String path) {
    if (!path.startsWith("/") || path.length() > LONGEST_PATH) {
      return false;
    }
    for (String name : path.substring(1).split("/", -1)) {
      boolean isDots = name.isEmpty() || name.equals(".") || name.equals("..");
      boolean isMark = name.endsWith(".denied") || name.endsWith(".missing");
      if (isDots || isMark || !name.matches("[\\w.,+@%=~^ -]{1," + LONGEST_NAME + "}")) {
        return false;
      }
    }
    return true;
  }

  /** The files by their paths in the folder of the recording. */
  Map<String, byte[]> files() {
    Map<String, byte[]> all = new TreeMap<>();
    files.forEach((path, content) -> all.put("files" + path, content));
    return Collections.unmodifiableMap(all);
  }
}
