package dev.whoami.place.library;

import dev.whoami.world.file.Reading;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A class that only one library has. Its name has the same end after a relocation. pom.properties
 * may be missing there. Then another entry has the version.
 */
final class MarkerClass {
  /** A text in a class: its kind, its length in two bytes, and itself. */
  private static final Pattern VERSION_IN_CLASS =
      Pattern.compile("\\x01\\x00[\\x05-\\x20](\\d{1,3}\\.\\d{1,3}\\.\\d{1,5}(-[\\w.]{1,20})?)");

  private final JarArtifact artifact;
  private final String ending;
  private final String versionEnding;

  MarkerClass(JarArtifact artifact, String ending, String versionEnding) {
    this.artifact = artifact;
    this.ending = ending;
    this.versionEnding = versionEnding;
  }

  JarArtifact artifact() {
    return artifact;
  }

  String ending() {
    return ending;
  }

  String versionEnding() {
    return versionEnding;
  }

  /** The version that an entry of the jar tells, of these that it has. */
  Optional<String> version(String jar, List<String> names, BoundedFiles files) {
    for (String each : names) {
      if (each.endsWith(versionEnding)) {
        Reading entry = files.entries(jar, Collections.singletonList(each)).get(0);
        Matcher inClass = VERSION_IN_CLASS.matcher(entry.text());
        Optional<String> version =
            each.endsWith(".class")
                ? Optional.of(inClass).filter(Matcher::find).map(it -> it.group(1))
                : PropertiesText.value(entry.text(), "version");
        if (version.isPresent()) {
          return version;
        }
      }
    }
    return Optional.empty();
  }
}
