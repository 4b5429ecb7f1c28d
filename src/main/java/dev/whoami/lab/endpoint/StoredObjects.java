package dev.whoami.lab.endpoint;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The objects of all buckets by bucket and key, and the parts of multipart uploads. */
final class StoredObjects {
  private final TreeMap<String, byte[]> objects = new TreeMap<>();
  private final TreeMap<String, TreeMap<Integer, byte[]>> parts = new TreeMap<>();

  synchronized Optional<byte[]> find(String name) {
    return Optional.ofNullable(objects.get(name));
  }

  synchronized void put(String name, byte[] content) {
    objects.put(name, content);
  }

  synchronized void remove(String name) {
    objects.remove(name);
  }

  synchronized void putPart(String name, int number, byte[] content) {
    parts.computeIfAbsent(name, each -> new TreeMap<>()).put(number, content);
  }

  /** Joins the parts of an object in order, and returns its content. */
  synchronized byte[] join(String name) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    TreeMap<Integer, byte[]> own = parts.remove(name);
    if (own != null) {
      own.values().forEach(each -> whole.write(each, 0, each.length));
    }
    objects.put(name, whole.toByteArray());
    return whole.toByteArray();
  }

  /**
   * The names with this prefix, without those in a folder below it, if the delimiter makes folders.
   */
  synchronized List<String> below(String prefix, String delimiter) {
    List<String> names = new ArrayList<>();
    for (String each : objects.tailMap(prefix, true).keySet()) {
      if (!each.startsWith(prefix)) {
        break;
      }
      if (folderEnd(each, prefix, delimiter) < 0) {
        names.add(each);
      }
    }
    return names;
  }

  /** The folders directly below this prefix, each with the delimiter. */
  synchronized Set<String> folders(String prefix, String delimiter) {
    Set<String> folders = new LinkedHashSet<>();
    for (String each : objects.tailMap(prefix, true).keySet()) {
      if (!each.startsWith(prefix)) {
        break;
      }
      int end = folderEnd(each, prefix, delimiter);
      if (end >= 0) {
        folders.add(each.substring(0, end));
      }
    }
    return folders;
  }

  private static int folderEnd(String name, String prefix, String delimiter) {
    int at = delimiter.isEmpty() ? -1 : name.indexOf(delimiter, prefix.length());
    return at < 0 ? -1 : at + delimiter.length();
  }
}
