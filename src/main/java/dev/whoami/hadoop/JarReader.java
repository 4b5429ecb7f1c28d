package dev.whoami.hadoop;

import dev.whoami.aws.Version;
import dev.whoami.place.library.BoundedFiles;
import dev.whoami.place.library.Paths;
import dev.whoami.world.file.Reading;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * Tells the libraries in a jar. First pom.properties, which Maven puts there; next the manifest;
 * finally the name of the file. A jar without a telling name is asked for all of them at once, for
 * it may hold several.
 */
final class JarReader {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final Pattern VERSION = Pattern.compile("\\w[\\w.+-]{0,63}");
  private static final List<String> VERSIONS =
      Arrays.asList("Implementation-Version", "Bundle-Version", "Specification-Version");

  private final BoundedFiles files;

  JarReader(BoundedFiles files) {
    this.files = files;
  }

  /** The library for which a jar is named. */
  Jar named(Artifact artifact, String path) {
    List<Reading> read = files.entries(path, Arrays.asList(artifact.pomProperties(), MANIFEST));
    Optional<String> pom = version(read.get(0), "version");
    if (pom.isPresent()) {
      return Jar.of(artifact.id(), pom, path, Jar.ReadFrom.POM_PROPERTIES);
    }
    Optional<String> inName = artifact.versionIn(Paths.name(path));
    for (String each : VERSIONS) {
      Optional<String> told = version(read.get(1), each).filter(JarReader::isVersion);
      if (told.isPresent()) {
        return Jar.of(artifact.id(), told, path, Jar.ReadFrom.MANIFEST);
      }
    }
    return Jar.of(artifact.id(), inName, path, Jar.ReadFrom.FILE_NAME);
  }

  /** The libraries in a jar that is not named for any: a program with all that it needs inside. */
  List<Jar> inside(String path) {
    List<String> names = new ArrayList<>();
    for (Artifact each : Artifact.values()) {
      names.add(each.pomProperties());
    }
    List<Reading> read = files.entries(path, names);
    List<Jar> found = new ArrayList<>();
    Iterator<Reading> next = read.iterator();
    for (Artifact each : Artifact.values()) {
      Optional<String> version = version(next.next(), "version");
      if (version.isPresent()) {
        found.add(Jar.of(each.id(), version, path, Jar.ReadFrom.POM_PROPERTIES));
      }
    }
    return found;
  }

  /** Why a jar that is named for a library cannot be opened. */
  Optional<String> fault(Artifact artifact, String path) {
    Reading pom = opened(artifact, path);
    switch (pom.status()) {
      case UNREADABLE:
        return Optional.of("is not a jar, or is damaged");
      case DENIED:
      case NOT_A_FILE:
        return Optional.of(pom.why());
      default:
        return Optional.empty();
    }
  }

  /** Whether there is no such file. */
  boolean isMissing(Artifact artifact, String path) {
    return opened(artifact, path).status() == Reading.Status.MISSING;
  }

  private Reading opened(Artifact artifact, String path) {
    return files.entries(path, Arrays.asList(artifact.pomProperties(), MANIFEST)).get(0);
  }

  private static Optional<String> version(Reading properties, String name) {
    return value(properties, name).filter(text -> VERSION.matcher(text).matches());
  }

  /** A number alone is none: it may be of the manifest, or a date. */
  private static boolean isVersion(String text) {
    return text.contains(".") && Version.parse(text).isPresent();
  }

  private static Optional<String> value(Reading properties, String name) {
    Properties read = new Properties();
    try {
      read.load(new StringReader(properties.text()));
    } catch (IOException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
    String value = read.getProperty(name, "").trim();
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }
}
