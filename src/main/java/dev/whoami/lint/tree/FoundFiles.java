package dev.whoami.lint.tree;

import dev.whoami.world.file.FolderEntry;
import dev.whoami.world.file.InputKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The files that paths lead to: each a file, a folder or a pattern that no shell has resolved. */
public final class FoundFiles {
  /** By the place of a file, however its name is written: the name by which it was found first. */
  private final Map<String, String> names = new LinkedHashMap<>();

  private final Set<String> named = new HashSet<>();
  private final FilePlaces places = new FilePlaces();
  private final Map<String, String> unmatched = new LinkedHashMap<>();

  private final Set<String> unlisted = new LinkedHashSet<>();
  private final Set<String> unreachable = new LinkedHashSet<>();
  private final List<String> code = new ArrayList<>();

  /** The folders that were walked through, as they stand before the names of their files. */
  private final List<String> walked = new ArrayList<>();

  private FoundFiles() {}

  /** Files that a person named one by one. */
  public static FoundFiles named(List<String> names) {
    FoundFiles found = new FoundFiles();
    names.forEach(found::addNamed);
    return found;
  }

  /** Nothing, for a reason that follows each path. */
  public static FoundFiles none(List<String> paths, String why) {
    FoundFiles found = new FoundFiles();
    paths.forEach(each -> found.unmatched.put(each, why));
    return found;
  }

  /** What the paths lead to; in folders, the files with wanted names. */
  public static FoundFiles of(
      List<String> paths, Exclusions excluded, Predicate<String> wanted, Predicate<String> isCode) {
    FoundFiles found = new FoundFiles();
    paths.forEach(each -> found.take(each, excluded, new Wanted(wanted, isCode)));
    return found;
  }

  private void take(String path, Exclusions excluded, Wanted wanted) {
    if (FolderEntry.isFolder(path)) {
      String prefix = prefix(path);
      walked.add(prefix);
      for (String each : walk(path, excluded, wanted::either).files()) {
        if (wanted.isCode.test(FilePath.name(each))) {
          code.add(prefix + each);
        }
        if (wanted.files.test(FilePath.name(each))) {
          add(prefix + each);
        }
      }
      return;
    }
    if (GlobPath.is(path) && InputKind.of(path) == InputKind.FILE && !FolderEntry.exists(path)) {
      takeMatching(GlobPath.of(path), excluded, wanted.files);
      return;
    }
    addNamed(path);
  }

  /** The name that it goes by. */
  private String add(String name) {
    return names.computeIfAbsent(places.of(name), it -> name);
  }

  private void addNamed(String name) {
    named.add(add(name));
  }

  private void takeMatching(GlobPath glob, Exclusions excluded, Predicate<String> wanted) {
    String prefix = prefix(glob.folder());
    walked.add(prefix);
    List<String> matching = new ArrayList<>();
    if (FolderEntry.isFolder(glob.folder())) {
      walk(glob.folder(), excluded, wanted).files().stream()
          .filter(glob::matches)
          .forEach(each -> matching.add(prefix + each));
    }
    matching.forEach(this::add);
    if (matching.isEmpty()) {
      unmatched.put(glob.toString(), "matches no file that lint reads; lint --help lists them");
    }
  }

  private FolderWalk walk(String folder, Exclusions excluded, Predicate<String> wanted) {
    FolderWalk walk = FolderWalk.through(folder, excluded, wanted);
    for (String each : walk.refused()) {
      if (each.isEmpty()) {
        unmatched.put(folder, "cannot be listed by this user; see: ls -ld " + folder);
      } else {
        unlisted.add(prefix(folder) + each);
      }
    }
    walk.unreachable().forEach(it -> unreachable.add(prefix(folder) + it));
    return walk;
  }

  private static String prefix(String folder) {
    if (folder.isEmpty() || folder.equals(".") || folder.equals("./")) {
      return "";
    }
    return folder.endsWith("/") ? folder : folder + "/";
  }

  /** The files, in the order of the paths, and in a folder by name. */
  public List<String> names() {
    return Collections.unmodifiableList(new ArrayList<>(names.values()));
  }

  /** The files of programs in the folders. */
  public List<String> code() {
    return Collections.unmodifiableList(code);
  }

  /** Whether a person named the file itself, or it is standard input. */
  public boolean isNamed(String name) {
    return named.contains(name);
  }

  /**
   * The folder of examples, tests or unused files that a file lies in, or the file if it is one;
   * none where a person named file or folder.
   */
  public Optional<String> sampleFolder(String name) {
    return isNamed(name) ? Optional.empty() : SampleFolders.below(walked).of(name);
  }

  /** The folder of examples, tests or unused files from which a file of Terraform calls modules. */
  public Optional<String> sampleFolderOfCaller(String name) {
    return isNamed(name) ? Optional.empty() : SampleFolders.below(walked).ofCaller(name);
  }

  /** The folders in those that a person named that this user cannot list. */
  public Set<String> unlisted() {
    return Collections.unmodifiableSet(unlisted);
  }

  /** The files and folders in those that have a name which the locale cannot write. */
  public Set<String> unreachable() {
    return Collections.unmodifiableSet(unreachable);
  }

  /** The patterns that match nothing, and the folders that lead nowhere, each with what to do. */
  public Map<String, String> unmatched() {
    return Collections.unmodifiableMap(unmatched);
  }

  /** The names of files to be checked, and of those of programs; a name may be both. */
  private static final class Wanted {
    private final Predicate<String> files;
    private final Predicate<String> isCode;

    Wanted(Predicate<String> files, Predicate<String> isCode) {
      this.files = files;
      this.isCode = isCode;
    }

    boolean either(String name) {
      return files.test(name) || isCode.test(name);
    }
  }
}
