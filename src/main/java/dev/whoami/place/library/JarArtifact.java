package dev.whoami.place.library;

import dev.whoami.client.Clients;
import dev.whoami.client.KnownClient;
import dev.whoami.client.behavior.LibraryMark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A library that matters, by its name in the Maven repository. */
final class JarArtifact {
  private static final Pattern EXTRA =
      Pattern.compile(".*-(tests|sources|javadoc|test-sources)\\.jar");
  private static final List<JarArtifact> ALL = Collections.unmodifiableList(find());

  private final KnownClient client;
  private final LibraryMark mark;
  private final String pomProperties;
  private final Pattern fileName;

  private JarArtifact(KnownClient client, LibraryMark mark) {
    this.client = client;
    this.mark = mark;
    this.pomProperties = "META-INF/maven/" + mark.group() + "/" + mark.name() + "/pom.properties";
    String version =
        mark.versions().isEmpty()
            ? "(?:-(\\d.*))?"
            : "-(" + Pattern.quote(mark.versions()) + "\\d.*)";
    this.fileName = Pattern.compile(Pattern.quote(mark.name()) + version + "\\.jar");
  }

  private static List<JarArtifact> find() {
    List<JarArtifact> all = new ArrayList<>();
    for (KnownClient client : Clients.all()) {
      for (LibraryMark mark : client.libraries()) {
        if (mark.isIn(LibraryMark.Registry.MAVEN)) {
          all.add(new JarArtifact(client, mark));
        }
      }
    }
    return all;
  }

  static List<JarArtifact> all() {
    return ALL;
  }

  /** Whose it is. */
  KnownClient client() {
    return client;
  }

  String id() {
    return mark.name();
  }

  String pomProperties() {
    return pomProperties;
  }

  /** The class by which it is known without its name; empty where it has none. */
  Optional<MarkerClass> marker() {
    return mark.markerClass()
        .map(ending -> new MarkerClass(this, ending, mark.versionEntry().orElse("")));
  }

  /** The library that a file's name promises. */
  static Optional<JarArtifact> named(String fileName) {
    for (JarArtifact each : ALL) {
      if (fileName.startsWith(each.id())
          && each.fileName.matcher(fileName).matches()
          && !EXTRA.matcher(fileName).matches()) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The version in the name of a file that is named for this library. */
  Optional<String> versionIn(String name) {
    Matcher matcher = fileName.matcher(name);
    return matcher.matches() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
  }
}
