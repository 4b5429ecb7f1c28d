package dev.whoami.hadoop;

import dev.whoami.place.library.BoundedFiles;
import dev.whoami.place.library.JarManifest;
import dev.whoami.place.library.JarVersion;
import dev.whoami.place.library.Paths;
import dev.whoami.world.file.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Recognizes Hadoop's libraries in a jar: the one in the jar's name, or all that the jar contains.
 * It looks these up in one pass.
 */
final class JarReader {
  private final BoundedFiles files;

  JarReader(BoundedFiles files) {
    this.files = files;
  }

  /** The library in the jar's name. */
  Jar named(Artifact artifact, String path) {
    Optional<String> inName = artifact.versionIn(Paths.name(path));
    JarVersion version = JarVersion.of(artifact.jar(), path, inName, files);
    return Jar.of(artifact.id(), version.text(), path, version.readFrom());
  }

  /** The libraries in a jar that is named for none of them: a program with its libraries inside. */
  List<Jar> inside(String path) {
    List<String> names = new ArrayList<>();
    for (Artifact each : Artifact.values()) {
      names.add(each.jar().pomProperties());
    }
    List<Reading> read = files.entries(path, names);
    List<Jar> found = new ArrayList<>();
    Iterator<Reading> next = read.iterator();
    for (Artifact each : Artifact.values()) {
      Optional<String> version = JarVersion.inPom(next.next());
      if (version.isPresent()) {
        found.add(Jar.of(each.id(), version, path, JarVersion.ReadFrom.POM_PROPERTIES));
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
    String pom = artifact.jar().pomProperties();
    return files.entries(path, Arrays.asList(pom, JarManifest.ENTRY)).get(0);
  }
}
