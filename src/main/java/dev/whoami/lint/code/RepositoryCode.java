package dev.whoami.lint.code;

import dev.whoami.lint.model.CodeUse;
import dev.whoami.lint.model.ContainerCode;
import dev.whoami.lint.model.call.CalledService;
import dev.whoami.lint.model.container.Container;
import dev.whoami.lint.model.declared.ShownName;
import dev.whoami.lint.tree.FilePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The code in a repository, tied to containers by names: the folder that is called as the image or
 * the container and has a manifest of its own. A repository with one Dockerfile, at its top, has
 * one program. A Dockerfile that is called so also shows which folder is copied into the image, and
 * which public image it builds on. Where two folders could be meant, none is: then only a
 * repository in which nothing speaks of AWS is known.
 */
public final class RepositoryCode implements ContainerCode {
  /** Begins the name of every file. */
  private static final String EVERYTHING = "";

  private final List<String> files;
  private final String top;
  private final Map<String, Optional<CodeUse>> known = new HashMap<>();
  private final Map<String, DockerBuild> builds = new HashMap<>();
  private final Map<String, List<CalledService>> calls = new HashMap<>();

  private RepositoryCode(List<String> files) {
    this.files = files;
    this.top = topOf(files);
  }

  /** Whether a file with this name belongs to a program. */
  public static boolean isLookedInto(String name) {
    return CodeFile.isOne(name);
  }

  /** The code among the files of a folder that was walked through. */
  public static RepositoryCode of(List<String> files) {
    return new RepositoryCode(Collections.unmodifiableList(new ArrayList<>(files)));
  }

  @Override
  public synchronized Optional<CodeUse> of(Container container) {
    Optional<DockerBuild> build = build(container);
    Optional<CodeUse> ofImage = build.flatMap(DockerBuild::use);
    if (ofImage.isPresent()) {
      return ofImage;
    }
    Optional<String> named = folder(container);
    Optional<String> folder = named.isPresent() ? named : build.flatMap(this::copiedFolder);
    return folder.isPresent() || !mayBeOwn(container)
        ? folder.flatMap(this::use)
        : use(EVERYTHING).filter(it -> buildsImages() && it.kind() == CodeUse.Kind.NONE);
  }

  @Override
  public synchronized List<CalledService> callsIn(String path) {
    return calls.computeIfAbsent(path, each -> ProgramFolder.callsOf(sourcesAt(each)));
  }

  private List<String> sourcesAt(String path) {
    String folder = path.isEmpty() ? "" : path + "/";
    return files.stream()
        .filter(it -> CodeFile.isSource(it, top))
        .filter(it -> FilePath.normal(it).equals(path) || FilePath.normal(it).startsWith(folder))
        .collect(Collectors.toList());
  }

  private Optional<CodeUse> use(String folder) {
    Optional<CodeUse> use =
        known.computeIfAbsent(folder, each -> new ProgramFolder(each, top, files).use());
    return top.startsWith(folder) ? use.map(CodeUse::ofWholeRepository) : use;
  }

  /** Whether an image that is not known here may be built here. */
  private boolean buildsImages() {
    return files.stream().anyMatch(CodeFile::isDockerfile);
  }

  /** The Dockerfile of its image: by the name of its folder, or by its own. */
  private Optional<DockerBuild> build(Container container) {
    String word = container.image().isKnown() ? word(container.image().text()) : container.name();
    List<String> named =
        files.stream()
            .filter(CodeFile::isDockerfile)
            .filter(it -> isDockerfileOf(it, word.toLowerCase(Locale.ROOT)))
            .collect(Collectors.toList());
    return named.size() == 1
        ? Optional.of(builds.computeIfAbsent(named.get(0), DockerBuild::read))
        : Optional.empty();
  }

  private static boolean isDockerfileOf(String file, String word) {
    String name = file.substring(FilePath.folder(file).length()).toLowerCase(Locale.ROOT);
    return name.equals("dockerfile." + word)
        || name.equals(word + ".dockerfile")
        || (name.equals("dockerfile") && isNamed(FilePath.folder(file), word));
  }

  /** The one program that is copied into an image. */
  private Optional<String> copiedFolder(DockerBuild build) {
    Set<String> programs =
        files.stream()
            .filter(CodeFile::isManifest)
            .map(FilePath::folder)
            .collect(Collectors.toSet());
    Set<String> folders = new TreeSet<>(build.folders(top));
    folders.retainAll(programs);
    return folders.size() == 1 ? Optional.of(folders.iterator().next()) : Optional.empty();
  }

  /** What all the files have in common, which is where builds usually begin. */
  private static String topOf(List<String> files) {
    String top = files.isEmpty() ? "" : FilePath.folder(files.get(0));
    for (String each : files) {
      while (!each.startsWith(top)) {
        top = FilePath.folder(top.substring(0, top.length() - 1));
      }
    }
    return top;
  }

  private Optional<String> folder(Container container) {
    Set<String> folders = new TreeSet<>();
    String image = container.image().isKnown() ? word(container.image().text()) : "";
    if (!image.isEmpty()) {
      folders.addAll(named(image));
    }
    if (folders.isEmpty() && !container.image().isKnown()) {
      folders.addAll(named(container.name().toLowerCase(Locale.ROOT)));
    }
    if (folders.isEmpty() && mayBeOwn(container)) {
      onlyProgram().ifPresent(folders::add);
    }
    return folders.size() == 1 ? Optional.of(folders.iterator().next()) : Optional.empty();
  }

  /** The last part of an image's name, without its tag. */
  private static String word(String image) {
    String last = image.substring(image.lastIndexOf('/') + 1);
    return last.replaceAll("[:@].*", "").toLowerCase(Locale.ROOT);
  }

  /** Folders with that name that have a manifest, or have one right below. */
  private Set<String> named(String word) {
    Set<String> found = new TreeSet<>();
    for (String each : files) {
      String folder = FilePath.folder(each);
      if (CodeFile.isManifest(each) && !folder.isEmpty()) {
        String parent = FilePath.folder(folder.substring(0, folder.length() - 1));
        if (isNamed(folder, word)) {
          found.add(folder);
        } else if (isNamed(parent, word)) {
          found.add(parent);
        }
      }
    }
    return found;
  }

  private static boolean isNamed(String folder, String word) {
    String lower = folder.toLowerCase(Locale.ROOT);
    return lower.endsWith("/" + word + "/") || lower.equals(word + "/");
  }

  /** An image of a registry of one's own, or one that is not known here. */
  private static boolean mayBeOwn(Container container) {
    return !container.image().isKnown() || container.image().text().contains(".dkr.ecr.");
  }

  private Optional<String> onlyProgram() {
    List<String> dockerfiles =
        files.stream()
            .filter(CodeFile::isDockerfile)
            .filter(it -> !CodeFile.isDockerfileOfStage(it))
            .collect(Collectors.toList());
    String top = dockerfiles.isEmpty() ? "" : FilePath.folder(dockerfiles.get(0));
    boolean isOne =
        dockerfiles.size() == 1
            && files.stream().noneMatch(it -> !it.startsWith(top) && CodeFile.isManifest(it))
            && files.stream()
                .anyMatch(it -> FilePath.folder(it).equals(top) && CodeFile.isManifest(it));
    return isOne ? Optional.of(top) : Optional.empty();
  }

  static String shown(String path) {
    return path.chars().allMatch(it -> it > ' ' && it < 127) ? path : ShownName.name(path);
  }
}
