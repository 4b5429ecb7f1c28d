package dev.whoami.world.process;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of a JDK or JRE, from the release file in its home. */
public final class JavaRelease {
  private static final Pattern VERSION =
      Pattern.compile("(?m)^JAVA_VERSION=\"(?:1\\.)?(\\d{1,3})[^\"]*\"$");
  private static final String BIN = "/bin/";
  private static final String JRE = "/jre";
  private static final int FIRST_WITH_OPTIONS = 9;

  private JavaRelease() {}

  /** The version in the text of a release file. */
  public static Optional<Integer> version(String release) {
    Matcher version = VERSION.matcher(release);
    return version.find() ? Optional.of(Integer.parseInt(version.group(1))) : Optional.empty();
  }

  /** A release file that names only this version. */
  public static String textOf(int version) {
    return "JAVA_VERSION=\"" + version + "\"\n";
  }

  /** The version of the Java that an executable starts; empty if its path is a link. */
  public static Optional<Integer> of(
      String executable, Function<String, Optional<String>> releases) {
    int bin = executable.lastIndexOf(BIN);
    if (bin < 1 || !executable.startsWith("/")) {
      return Optional.empty();
    }
    String home = executable.substring(0, bin);
    return ofOlderHome(home, releases);
  }

  /**
   * The version of the Java in a folder with the layout of Java 8 and older. There the JRE of a JDK
   * has its own folder, and the release file is in the folder above.
   */
  public static Optional<Integer> ofOlderHome(
      String home, Function<String, Optional<String>> releases) {
    Optional<Integer> own = inHome(home, releases);
    if (own.isPresent() || !home.endsWith(JRE)) {
      return own;
    }
    String jdk = home.substring(0, home.length() - JRE.length());
    Optional<Integer> above = inHome(jdk, releases);
    return above.isPresent() ? above : Optional.of(FIRST_WITH_OPTIONS - 1);
  }

  /** The version in the release file of this folder itself. */
  public static Optional<Integer> inHome(String home, Function<String, Optional<String>> releases) {
    return releases.apply(home + "/release").flatMap(JavaRelease::version);
  }

  /** Whether the launcher of this version ignores JDK_JAVA_OPTIONS, which came with Java 9. */
  public static boolean ignoresOptions(Optional<Integer> version) {
    return version.filter(it -> it < FIRST_WITH_OPTIONS).isPresent();
  }
}
