package dev.whoami.hadoop;

import dev.whoami.place.library.BoundedFiles;
import dev.whoami.place.library.Paths;
import dev.whoami.world.file.Listing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the relevant jars on a class path. First by name; if none of these is Hadoop's, also inside
 * the other jars, since one may be a program that contains Hadoop.
 */
final class LibrarySearch {
  private static final int MOST_OPENED = 24;
  private static final int MOST_OF_ONE_PROGRAM = 3;
  private static final int MOST_NAMED = 64;

  private final BoundedFiles files;
  private final JarReader reader;
  private final Set<String> told = new HashSet<>();
  private final List<Jar> jars = new ArrayList<>();
  private final List<JarConflict> broken = new ArrayList<>();

  LibrarySearch(BoundedFiles files) {
    this.files = files;
    this.reader = new JarReader(files);
  }

  Libraries of(Candidate candidate) {
    if (candidate.home().startsWith("/")) {
      Listing home = files.list(candidate.home());
      if (!home.isPresent()) {
        broken.add(
            new JarConflict(JarConflict.Kind.NO_HOME, candidate.home() + " " + home.summary()));
      }
    }
    boolean isProgram =
        candidate.kind() == InstallationKind.PROCESS || candidate.kind() == InstallationKind.NAMED;
    return among(candidate.classPath(), candidate.aside(), isProgram);
  }

  private Libraries among(List<String> classPath, List<String> aside, boolean isProgram) {
    boolean hadoop = false;
    for (String path : classPath) {
      hadoop |= add(path, false).filter(it -> it == Artifact.HADOOP_COMMON).isPresent();
    }
    Set<String> loaded = new HashSet<>(classPath);
    for (String path : aside) {
      if (!loaded.contains(path)) {
        add(path, true);
      }
    }
    if (!hadoop && isProgram) {
      openJars(classPath);
    }
    for (String path : classPath) {
      noteLeftOut(path);
    }
    return Libraries.of(jars, broken);
  }

  private void noteLeftOut(String path) {
    for (String each : new String[] {path, Paths.parent(path)}) {
      if (files.leftOut().contains(each) && told.add(each)) {
        broken.add(
            new JarConflict(
                JarConflict.Kind.TOO_MANY_FILES,
                each + " holds more than is looked at, so a jar in it may be missing here"));
      }
    }
  }

  private Optional<Artifact> add(String path, boolean aside) {
    Optional<Artifact> artifact = Artifact.named(Paths.name(path));
    if (!artifact.isPresent() || jars.size() == MOST_NAMED) {
      return Optional.empty();
    }
    if (reader.isMissing(artifact.get(), path)) {
      broken.add(
          new JarConflict(
              JarConflict.Kind.MISSING_JAR,
              "the class path names " + path + ", which does not exist"));
      return Optional.empty();
    }
    reader
        .fault(artifact.get(), path)
        .ifPresent(
            why -> broken.add(new JarConflict(JarConflict.Kind.UNREADABLE_JAR, path + " " + why)));
    Jar jar = reader.named(artifact.get(), path);
    jars.add(aside ? jar.aside() : jar);
    return artifact;
  }

  /** Whether one of a few jars contains Hadoop, although none is named for it. */
  boolean holdsHadoop(List<String> classPath) {
    if (classPath.size() > MOST_OF_ONE_PROGRAM) {
      return false;
    }
    openJars(classPath);
    return jars.stream()
        .anyMatch(
            each ->
                each.artifact().equals(Artifact.HADOOP_COMMON.id())
                    || each.artifact().equals(Artifact.HADOOP_AWS.id()));
  }

  private void openJars(List<String> classPath) {
    int opened = 0;
    for (String path : classPath) {
      boolean isOpaque =
          path.toLowerCase(Locale.ROOT).endsWith(".jar")
              && !Artifact.named(Paths.name(path)).isPresent();
      if (isOpaque && opened < MOST_OPENED) {
        opened++;
        jars.addAll(reader.inside(path));
      }
    }
  }
}
