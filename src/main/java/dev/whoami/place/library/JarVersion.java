package dev.whoami.place.library;

import dev.whoami.world.file.Reading;
import dev.whoami.world.text.Alphabet;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The version of a jar that is named for a library: first in pom.properties, which Maven puts
 * there; next in the manifest; finally in the name of the file.
 */
public final class JarVersion {
  /** The places that have the version, the most reliable first. */
  public enum ReadFrom {
    POM_PROPERTIES,
    MANIFEST,
    FILE_NAME
  }

  private static final Alphabet FIRST = Alphabet.of("A-Za-z0-9_");
  private static final Alphabet MORE = Alphabet.of("A-Za-z0-9_.+-");
  private static final int LONGEST = 64;

  private final Optional<String> text;
  private final ReadFrom readFrom;

  private JarVersion(Optional<String> text, ReadFrom readFrom) {
    this.text = text;
    this.readFrom = readFrom;
  }

  /** The version of the jar at this path. Its name has this version or none. */
  public static JarVersion of(
      MavenJar artifact, String path, Optional<String> inName, BoundedFiles files) {
    List<Reading> read =
        files.entries(path, Arrays.asList(artifact.pomProperties(), JarManifest.ENTRY));
    Optional<String> inPom = inPom(read.get(0));
    if (inPom.isPresent()) {
      return new JarVersion(inPom, ReadFrom.POM_PROPERTIES);
    }
    Optional<String> inManifest = JarManifest.in(read.get(1)).version();
    return inManifest.isPresent()
        ? new JarVersion(inManifest, ReadFrom.MANIFEST)
        : new JarVersion(inName, ReadFrom.FILE_NAME);
  }

  /** The version in a pom.properties. */
  public static Optional<String> inPom(Reading properties) {
    return PropertiesText.value(properties.text(), "version").filter(JarVersion::isOne);
  }

  /** Without a pattern: a run reads a hundred versions. */
  static boolean isOne(String text) {
    return MORE.spells(text, 1, LONGEST) && FIRST.spells(text.substring(0, 1), 1, 1);
  }

  /** The version as it is written there; empty if no place has it. */
  public Optional<String> text() {
    return text;
  }

  public ReadFrom readFrom() {
    return readFrom;
  }
}
