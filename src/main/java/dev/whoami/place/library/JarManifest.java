package dev.whoami.place.library;

import dev.whoami.aws.Version;
import dev.whoami.world.file.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The manifest of a jar: its version, and the class path that it adds. */
public final class JarManifest {
  public static final String ENTRY = "META-INF/MANIFEST.MF";

  private static final List<String> VERSIONS =
      Arrays.asList("Implementation-Version", "Bundle-Version", "Specification-Version");

  private final String text;

  private JarManifest(String text) {
    this.text = text;
  }

  /** The manifest of a jar; an empty one if the jar has none. */
  public static JarManifest of(String jar, BoundedFiles files) {
    return in(files.entries(jar, Collections.singletonList(ENTRY)).get(0));
  }

  /** A long line continues on the next one, after a space. */
  static JarManifest in(Reading manifest) {
    return new JarManifest(manifest.text().replace("\r\n", "\n").replace("\n ", ""));
  }

  Optional<String> version() {
    for (String each : VERSIONS) {
      Optional<String> told = PropertiesText.value(text, each).filter(JarManifest::isVersion);
      if (told.isPresent()) {
        return told;
      }
    }
    return Optional.empty();
  }

  /**
   * Whether the text is a version. A plain number is not: it may be the manifest's own version, or
   * a date.
   */
  private static boolean isVersion(String text) {
    return text.contains(".") && JarVersion.isOne(text) && Version.parse(text).isPresent();
  }

  /** The class path of the jar at this path, to which its entries are relative. */
  public List<String> classPath(String jar) {
    List<String> entries = new ArrayList<>();
    String told = PropertiesText.value(text, "Class-Path").orElse("");
    for (String each : told.trim().split("\\s+", -1)) {
      if (!each.isEmpty() && !each.contains(":")) {
        entries.add(Paths.absolute(Paths.parent(jar), each));
      } else if (each.startsWith("file:/")) {
        entries.add(Paths.absolute("/", each.substring("file:".length())));
      }
    }
    return entries;
  }
}
