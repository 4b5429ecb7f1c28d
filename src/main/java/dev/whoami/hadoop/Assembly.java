package dev.whoami.hadoop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes an installation of a blueprint: reads its jars, then its settings. */
final class Assembly {
  private final Looks looks;
  private final HadoopWish wish;
  private final List<String> namedFolders = new ArrayList<>();
  private final List<String> namedFiles = new ArrayList<>();

  Assembly(Looks looks, HadoopWish wish) {
    this.looks = looks;
    this.wish = wish;
    for (String each : wish.conf()) {
      String path = looks.absolute(each);
      (looks.isFolder(path) ? namedFolders : namedFiles).add(path);
    }
  }

  Installation of(Blueprint blueprint) {
    Libraries libraries = new LibrarySearch(looks).of(blueprint);
    List<String> folders = new ArrayList<>(namedFolders);
    blueprint.confFolders().stream().filter(each -> !folders.contains(each)).forEach(folders::add);
    Set<String> classPath = new LinkedHashSet<>(namedFolders);
    classPath.addAll(blueprint.classPath());
    Settings settings =
        new SettingsReader(looks, blueprint.vantage(), libraries.s3aVersion())
            .load(
                libraries.first(Artifact.HADOOP_COMMON),
                folders,
                namedFiles,
                blueprint.ownSettings())
            .settings(wish.bucket(), urls(blueprint, folders));
    Installation installation =
        Installation.of(
            blueprint.kind(),
            blueprint.home(),
            blueprint.foundBy(),
            libraries,
            new ArrayList<>(classPath),
            folders,
            settings);
    return blueprint
        .flume()
        .map(script -> installation.with(script.of(libraries)))
        .orElse(installation);
  }

  private List<Item> urls(Blueprint blueprint, List<String> folders) {
    boolean isFlume =
        blueprint.flume().isPresent()
            || blueprint.classPath().stream()
                .anyMatch(
                    each ->
                        Artifact.named(Paths.name(each))
                            .filter(it -> it == Artifact.FLUME_CORE)
                            .isPresent());
    return isFlume ? UrlsInFlume.in(looks, folders) : Collections.emptyList();
  }

  /** Where no Hadoop is found: what the settings that were named say. */
  Installation ofSettingsAlone() {
    Vantage vantage = Vantage.of(looks.witness());
    return of(
        Blueprint.of(Kind.NAMED, "settings alone", "--conf", vantage, new ClassPath(looks, "/")));
  }
}
