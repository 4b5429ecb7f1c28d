package dev.whoami.place.library;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A jar by its names in the Maven repository: the name of its file, and the place of its version.
 */
public final class MavenJar {
  private static final Pattern EXTRA =
      Pattern.compile(".*-(tests|sources|javadoc|test-sources)\\.jar");

  private final String group;
  private final String id;
  private final Pattern fileName;

  private MavenJar(String group, String id, String version) {
    this.group = group;
    this.id = id;
    this.fileName = Pattern.compile(Pattern.quote(id) + version + "\\.jar");
  }

  public static MavenJar of(String group, String id) {
    return new MavenJar(group, id, "(?:-(\\d.*))?");
  }

  /**
   * A jar whose name other jars could have. So the name must have a version with this beginning.
   */
  public static MavenJar of(String group, String id, String beginning) {
    return new MavenJar(group, id, "-(" + Pattern.quote(beginning) + "\\d.*)");
  }

  public String group() {
    return group;
  }

  public String id() {
    return id;
  }

  /** The entry in which Maven writes down the version. */
  public String pomProperties() {
    return "META-INF/maven/" + group + "/" + id + "/pom.properties";
  }

  /** Whether a file's name promises it. */
  public boolean isIn(String name) {
    return name.startsWith(id)
        && fileName.matcher(name).matches()
        && !EXTRA.matcher(name).matches();
  }

  /** The version in the name of a file; empty if it has none, or is another jar. */
  public Optional<String> versionIn(String name) {
    Matcher matcher = fileName.matcher(name);
    return matcher.matches() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
  }
}
