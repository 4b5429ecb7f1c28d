package dev.whoami.hadoop;

import dev.whoami.place.library.BoundedFiles;
import dev.whoami.place.library.ClassPath;
import dev.whoami.place.library.Paths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Completes an installation: reads its jars, then its settings. */
final class InstallationReader {
  private final BoundedFiles files;
  private final HadoopOptions options;
  private final List<String> namedFolders = new ArrayList<>();
  private final List<String> namedFiles = new ArrayList<>();

  InstallationReader(BoundedFiles files, HadoopOptions options) {
    this.files = files;
    this.options = options;
    for (String each : options.conf()) {
      String path = files.absolute(each);
      (files.isFolder(path) ? namedFolders : namedFiles).add(path);
    }
  }

  Installation of(Candidate candidate) {
    Libraries libraries = new LibrarySearch(files).of(candidate);
    List<String> folders = new ArrayList<>(namedFolders);
    candidate.confFolders().stream().filter(each -> !folders.contains(each)).forEach(folders::add);
    Set<String> classPath = new LinkedHashSet<>(namedFolders);
    classPath.addAll(candidate.classPath());
    HadoopSettings settings =
        new SettingsReader(files, candidate.scope(), libraries.s3aRelease())
            .load(
                libraries.first(Artifact.HADOOP_COMMON),
                folders,
                namedFiles,
                candidate.ownSettings())
            .settings(options.bucket(), urls(candidate, folders));
    Installation installation =
        Installation.of(
            candidate.kind(),
            candidate.home(),
            candidate.foundBy(),
            libraries,
            new ArrayList<>(classPath),
            folders,
            settings);
    return candidate
        .flume()
        .map(script -> installation.with(script.of(libraries)))
        .orElse(installation);
  }

  private List<RawProperty> urls(Candidate candidate, List<String> folders) {
    boolean isFlume =
        candidate.flume().isPresent()
            || candidate.classPath().stream()
                .anyMatch(
                    each ->
                        Artifact.named(Paths.name(each))
                            .filter(it -> it == Artifact.FLUME_CORE)
                            .isPresent());
    return isFlume ? UrlsInFlume.in(files, folders) : Collections.emptyList();
  }

  /** An installation with settings only, if there are settings but no Hadoop. */
  Installation ofSettingsAlone() {
    VariableScope scope = VariableScope.of(files.witness());
    return of(
        Candidate.of(
            InstallationKind.NAMED, "only settings", "--conf", scope, new ClassPath(files, "/")));
  }
}
