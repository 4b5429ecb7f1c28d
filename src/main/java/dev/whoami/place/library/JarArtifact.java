package dev.whoami.place.library;

import dev.whoami.client.Clients;
import dev.whoami.client.KnownClient;
import dev.whoami.client.behavior.LibraryMark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A library that matters, by its name in the Maven repository. */
final class JarArtifact {
  private static final List<JarArtifact> ALL = Collections.unmodifiableList(find());

  private final KnownClient client;
  private final LibraryMark mark;
  private final MavenJar jar;

  private JarArtifact(KnownClient client, LibraryMark mark) {
    this.client = client;
    this.mark = mark;
    this.jar =
        mark.versions().isEmpty()
            ? MavenJar.of(mark.group(), mark.name())
            : MavenJar.of(mark.group(), mark.name(), mark.versions());
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

  MavenJar jar() {
    return jar;
  }

  String pomProperties() {
    return jar.pomProperties();
  }

  /** The class that identifies the library without its name; empty if there is no such class. */
  Optional<MarkerClass> marker() {
    return mark.markerClass()
        .map(ending -> new MarkerClass(this, ending, mark.versionEntry().orElse("")));
  }

  /** The library that a file's name promises. */
  static Optional<JarArtifact> named(String fileName) {
    return ALL.stream().filter(it -> it.jar.isIn(fileName)).findFirst();
  }
}
