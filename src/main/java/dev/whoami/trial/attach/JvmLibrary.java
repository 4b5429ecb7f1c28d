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
  private static final Set<String> KINDS =
      Collections.unmodifiableSet(
          new HashSet<>(Arrays.asList("/server", "/client", "/minimal", "/zero")));

  private final String home;
  private final boolean isOlder;

  private JvmLibrary(String home, boolean isOlder) {
    this.home = home;
    this.isOlder = isOlder;
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
      // Up to Java 8, a folder is named for the processor.
      return Optional.of(new JvmLibrary(withoutEnd(above, LIB), true));
    }
    return folder.endsWith(LIB) ? Optional.of(new JvmLibrary(above, false)) : Optional.empty();
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
   * The version of its Java, from the release file, which this reads; empty if that file does not
   * say it.
   */
  Optional<Integer> version(Function<String, Optional<Reading>> files) {
    Function<String, Optional<String>> releases =
        path -> files.apply(path).flatMap(Reading::asOptional);
    return isOlder ? JavaRelease.ofOlderHome(home, releases) : JavaRelease.inHome(home, releases);
  }
}
