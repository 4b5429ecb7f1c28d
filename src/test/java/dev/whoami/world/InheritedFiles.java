package dev.whoami.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a scenario by their place in its folder. One of its own stands in for the inherited
 * one, PATH.denied makes that one unreadable, and PATH.missing takes it away, whether a file or a
 * folder.
 */
final class InheritedFiles {
  private static final String MISSING = ".missing";
  private static final String DENIED = ".denied";
  private static final Set<String> NO_FILES =
      Set.of("about.md", "env.properties", "jvm.properties", "http.txt", "request.properties");

  private InheritedFiles() {}

  static void change(Map<String, Path> inherited, Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each :
          all.filter(it -> !Files.isDirectory(it, LinkOption.NOFOLLOW_LINKS)).toList()) {
        String name = folder.relativize(each).toString();
        if (!NO_FILES.contains(name) && !name.startsWith("expected.")) {
          change(inherited, name, each);
        }
      }
    }
  }

  private static void change(Map<String, Path> inherited, String name, Path file) {
    if (name.endsWith(MISSING)) {
      String gone = name.substring(0, name.length() - MISSING.length());
      if (!inherited.keySet().removeIf(it -> it.equals(gone) || it.startsWith(gone + "/"))) {
        throw new IllegalArgumentException(file + ": takes away what is not inherited");
      }
      return;
    }
    inherited.remove(
        name.endsWith(DENIED) ? name.substring(0, name.length() - DENIED.length()) : name + DENIED);
    inherited.put(name, file);
  }

  static void copy(Map<String, Path> files, Path whole) throws IOException {
    for (Map.Entry<String, Path> each : files.entrySet()) {
      Path copy = whole.resolve(each.getKey());
      Files.createDirectories(Objects.requireNonNull(copy.getParent()));
      Files.copy(each.getValue(), copy, LinkOption.NOFOLLOW_LINKS);
    }
  }
}
