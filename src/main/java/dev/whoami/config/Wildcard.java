package dev.whoami.config;

import dev.whoami.place.library.Paths;
import dev.whoami.world.Witness;
import dev.whoami.world.text.StarPattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Paths with wildcards: a star matches any part of a name, and a question mark one character. */
final class Wildcard {
  private static final int MOST_NAMES = 1024;

  private final Witness w;
  private final int most;

  /** Finds at most this many paths. */
  Wildcard(Witness w, int most) {
    this.w = w;
    this.most = most;
  }

  static boolean isIn(String path) {
    return path.indexOf('*') >= 0;
  }

  /** The paths that exist, in the order of their names. */
  List<String> paths(String pattern) {
    List<String> found = Collections.singletonList("/");
    for (String name : pattern.substring(1).split("/", -1)) {
      List<String> deeper = new ArrayList<>();
      for (String folder : found) {
        deeper.addAll(in(folder, name));
      }
      found = deeper.subList(0, Math.min(most, deeper.size()));
    }
    return Collections.unmodifiableList(found);
  }

  private List<String> in(String folder, String name) {
    if (!isIn(name)) {
      return Collections.singletonList(Paths.in(folder, name));
    }
    List<String> names = new ArrayList<>(w.list(folder, MOST_NAMES).names());
    names.removeIf(it -> it.startsWith(".") || !StarPattern.matches(name, it));
    Collections.sort(names);
    names.replaceAll(it -> Paths.in(folder, it));
    return Collections.unmodifiableList(names);
  }
}
