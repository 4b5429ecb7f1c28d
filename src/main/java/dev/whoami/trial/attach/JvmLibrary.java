package dev.whoami.trial.attach;

import dev.whoami.world.file.Reading;
import dev.whoami.world.process.JavaRelease;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The library of a HotSpot by its path, such as {@code HOME/lib/server/libjvm.so}, or {@code
 * HOME/jre/lib/amd64/server/libjvm.so} of a Java 8. Its parts are compared from the end, because
 * any user can map a file with a very long path.
 */
final class JvmLibrary {
  private static final String FILE = "/libjvm.so";
  private static final String LIB = "/lib";
  private static final String JRE = "/jre";
  private static final Set<String> KINDS =
      Collections.unmodifiableSet(
          new HashSet<>(Arrays.asList("/server", "/client", "/minimal", "/zero")));

  private final String home;
  private final boolean isOfJre;

  private JvmLibrary(String home, boolean isOfJre) {
    this.home = home;
    this.isOfJre = isOfJre;
  }

  /** Empty for any other file. */
  static Optional<JvmLibrary> at(String path) {
    String kind = path.endsWith(FILE) ? withoutEnd(path, FILE) : "";
    if (!KINDS.contains(last(kind))) {
      return Optional.empty();
    }
    String folder = withoutEnd(kind, last(kind));
    String above = withoutEnd(folder, last(folder));
    if (above.endsWith(LIB)) {
      return Optional.of(in(withoutEnd(above, LIB)));
    }
    return folder.endsWith(LIB) ? Optional.of(in(above)) : Optional.empty();
  }

  private static JvmLibrary in(String folder) {
    return folder.endsWith(JRE)
        ? new JvmLibrary(withoutEnd(folder, JRE), true)
        : new JvmLibrary(folder, false);
  }

  /** The last name of a path, with the slash before it; empty where there is none. */
  private static String last(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(slash);
  }

  private static String withoutEnd(String path, String end) {
    return path.substring(0, path.length() - end.length());
  }

  /**
   * The version in the release file of its Java, which this reads; empty where nothing there shows
   * it.
   */
  Optional<Integer> version(Function<String, Optional<Reading>> files) {
    Optional<String> release = files.apply(home + "/release").flatMap(Reading::asOptional);
    if (!release.isPresent()) {
      // The JRE of a JDK is in a folder of its own up to Java 8.
      return isOfJre ? Optional.of(8) : Optional.empty();
    }
    return JavaRelease.version(release.get());
  }
}
