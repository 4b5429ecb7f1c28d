package dev.whoami.place.library;

import dev.whoami.world.file.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The libraries in a jar. If the jar has a library's name, its version comes from the first of
 * pom.properties, the manifest and the name that has one. In any other jar, whoami looks for the
 * pom.properties of several libraries, for relocated classes, and for jars inside, as in Spring
 * Boot and wars.
 */
final class JarContents {
  private static final int MOST_NAMES = 2048;
  private static final int DEEPEST = 2;
  private static final int MOST_OPENED_OF_NESTED = 48;
  private static final Pattern ARCHIVE = Pattern.compile("(?i).*\\.(jar|war|ear)");

  /** Names of jars that rather have a client in them than others. */
  private static final Pattern TELLING =
      Pattern.compile("(?i).*(aws|amazon|s3|hadoop|flume|spark|shade|bundle|uber|relocat).*");

  /** A jar with this class is whoami itself. */
  private static final String OURS = "dev/whoami/launcher/Boot.class";

  private static final List<String> ENDINGS = endings();

  private final BoundedFiles files;
  private final Map<String, List<Library>> known = new HashMap<>();
  private final Set<String> unopened = new TreeSet<>();

  JarContents(BoundedFiles files) {
    this.files = files;
  }

  private static List<String> endings() {
    List<String> endings = new ArrayList<>(Arrays.asList(".jar", ".war", OURS));
    for (JarArtifact each : JarArtifact.all()) {
      endings.add(each.pomProperties());
    }
    for (MarkerClass each : markers()) {
      endings.add(each.ending());
      if (!endings.contains(each.versionEnding())) {
        endings.add(each.versionEnding());
      }
    }
    return endings;
  }

  private static List<MarkerClass> markers() {
    List<MarkerClass> all = new ArrayList<>();
    JarArtifact.all().forEach(each -> each.marker().ifPresent(all::add));
    return all;
  }

  static boolean isArchive(String path) {
    return ARCHIVE.matcher(path).matches();
  }

  /** Orders jars. The ones that probably contain a client come first. */
  static Comparator<String> tellingFirst() {
    return Comparator.comparing(path -> !TELLING.matcher(Paths.name(path)).matches());
  }

  static boolean isNamed(String path) {
    return JarArtifact.named(Paths.name(path)).isPresent();
  }

  /** The jars with too many jars inside to open them all. */
  Set<String> unopened() {
    return unopened;
  }

  List<Library> of(String path) {
    return of(path, 0);
  }

  boolean isWhoami(String path) {
    return !isNamed(path) && files.entryNames(path, ENDINGS, MOST_NAMES).names().contains(OURS);
  }

  private List<Library> of(String path, int depth) {
    List<Library> already = known.get(path);
    if (already != null) {
      return already;
    }
    List<Library> all =
        JarArtifact.named(Paths.name(path))
            .map(artifact -> Collections.singletonList(named(artifact, path)))
            .orElseGet(() -> inside(path, depth));
    known.put(path, all);
    return all;
  }

  private Library named(JarArtifact artifact, String path) {
    Optional<String> inName = artifact.jar().versionIn(Paths.name(path));
    Optional<String> version = JarVersion.of(artifact.jar(), path, inName, files).text();
    return Library.of(artifact.client(), artifact.id(), version, path);
  }

  private List<Library> inside(String path, int depth) {
    List<String> names = files.entryNames(path, ENDINGS, MOST_NAMES).names();
    if (names.contains(OURS)) {
      return new ArrayList<>();
    }
    List<Library> found = new ArrayList<>(byPom(path, names));
    for (MarkerClass each : markers()) {
      boolean isKnown = found.stream().anyMatch(it -> it.name().equals(each.artifact().id()));
      if (!isKnown) {
        byClass(each, path, names).ifPresent(found::add);
      }
    }
    if (depth < DEEPEST) {
      found.addAll(nested(path, names, depth));
    }
    return found;
  }

  private List<Library> byPom(String path, List<String> names) {
    List<JarArtifact> there = new ArrayList<>();
    List<String> poms = new ArrayList<>();
    for (JarArtifact each : JarArtifact.all()) {
      if (names.contains(each.pomProperties())) {
        there.add(each);
        poms.add(each.pomProperties());
      }
    }
    List<Library> found = new ArrayList<>();
    List<Reading> read = poms.isEmpty() ? Collections.emptyList() : files.entries(path, poms);
    for (int i = 0; i < there.size(); i++) {
      Optional<String> version = JarVersion.inPom(read.get(i));
      found.add(Library.of(there.get(i).client(), there.get(i).id(), version, path));
    }
    return found;
  }

  private Optional<Library> byClass(MarkerClass marker, String path, List<String> names) {
    return names.stream()
        .filter(name -> name.endsWith("/" + marker.ending()))
        .findFirst()
        .map(
            name ->
                Library.of(
                    marker.artifact().client(),
                    marker.artifact().id(),
                    marker.version(path, names, files),
                    path));
  }

  private List<Library> nested(String path, List<String> names, int depth) {
    List<String> jars = new ArrayList<>();
    for (String name : names) {
      if (isArchive(name)) {
        jars.add(path + "!/" + name);
      }
    }
    jars.sort(tellingFirst());
    List<Library> found = new ArrayList<>();
    int opened = 0;
    for (String jar : jars) {
      if (isNamed(jar) || opened < MOST_OPENED_OF_NESTED) {
        opened += isNamed(jar) ? 0 : 1;
        found.addAll(of(jar, depth + 1));
      } else {
        unopened.add(path);
      }
    }
    return found;
  }
}
