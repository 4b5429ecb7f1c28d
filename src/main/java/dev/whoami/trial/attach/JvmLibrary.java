package dev.whoami.trial.attach;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The library of a HotSpot by its path, such as {@code HOME/lib/server/libjvm.so}, or {@code
 * HOME/jre/lib/amd64/server/libjvm.so} of a Java 8. Its parts are compared from the end on: any
 * user can map a file with a path as long as it likes.
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

  /** The folder that Java is in. */
  String home() {
    return home;
  }

  /** Whether it is in the JRE of a JDK, as in Java 8. */
  boolean isOfJre() {
    return isOfJre;
  }
}
