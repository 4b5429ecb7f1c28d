package dev.whoami.lint.tree;

import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.Surroundings;
import dev.whoami.world.file.FolderEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The files of a folder and of the folders in it, but for what Git ignores, what is excluded, and
 * what others have put there. A link to a file is followed within the repository; a link to a
 * folder never is.
 */
final class FolderWalk {
  static final Set<String> NEVER_ENTERED =
      new HashSet<>(Arrays.asList(".git", ".terraform", "node_modules"));

  private final Surroundings here = new LiveSurroundings();
  private final Repository repository;
  private final FolderRules rules;
  private final IgnoreRules excluded;
  private final Predicate<String> wanted;
  private final Deque<Folder> waiting = new ArrayDeque<>();
  private final List<String> files = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private final List<String> unreachable = new ArrayList<>();

  private FolderWalk(Repository repository, IgnoreRules excluded, Predicate<String> wanted) {
    this.repository = repository;
    this.rules = new FolderRules(repository);
    this.excluded = excluded;
    this.wanted = wanted;
  }

  /** Through a folder, for the files whose names are wanted; each path is one from there. */
  static FolderWalk through(String folder, Exclusions excluded, Predicate<String> wanted) {
    Repository repository = Repository.around(folder);
    FolderWalk walk = new FolderWalk(repository, excluded.within(repository), wanted);
    String start = slashed(repository.pathOf(folder));
    walk.waiting.push(new Folder(start, walk.rules.above(start), false));
    while (!walk.waiting.isEmpty()) {
      walk.enter(walk.waiting.pop());
    }
    walk.files.replaceAll(each -> each.substring(start.length()));
    walk.refused.replaceAll(each -> each.substring(start.length()));
    walk.unreachable.replaceAll(each -> each.substring(start.length()));
    return walk;
  }

  List<String> files() {
    return Collections.unmodifiableList(files);
  }

  /** The folders that this user cannot list, each with a slash at its end; empty for the first. */
  List<String> refused() {
    return Collections.unmodifiableList(refused);
  }

  /** The files and folders that would be looked into, were their names of this locale. */
  List<String> unreachable() {
    return Collections.unmodifiableList(unreachable);
  }

  private static String slashed(String path) {
    return path.isEmpty() ? "" : path + "/";
  }

  private void enter(Folder folder) {
    Optional<List<FolderEntry>> listed = FolderEntry.in(repository.name(folder.path));
    if (!listed.isPresent()) {
      refused.add(folder.path);
      return;
    }
    List<FolderEntry> entries = listed.get();
    boolean hasRules = entries.stream().anyMatch(FolderWalk::isIgnoreFile);
    IgnoreRules own = hasRules ? rules.withOwn(folder.rules, folder.path) : folder.rules;
    List<Folder> folders = new ArrayList<>();
    for (FolderEntry each : entries) {
      String path = folder.path + each.name();
      boolean isOutput = folder.isOutput || OutputFolders.isOne(each, entries);
      boolean isIgnored =
          isOutput ? OutputFolders.isOfAssets(each) : own.isIgnored(path, each.isFolder());
      if (isIgnored || excluded.isIgnored(path, each.isFolder())) {
        continue;
      }
      if (!each.isReachable()) {
        passOver(each, path);
        continue;
      }
      if (each.isFolder() && !NEVER_ENTERED.contains(each.name())) {
        folders.add(new Folder(path + "/", own, isOutput));
      }
      if (each.isFile() && wanted.test(each.name()) && (!each.isLink() || leadsInside(path))) {
        files.add(path);
      }
    }
    Collections.reverse(folders);
    folders.forEach(waiting::push);
  }

  /** Lists what the walk would have read. */
  private void passOver(FolderEntry unreached, String path) {
    if (unreached.isFolder() || (unreached.isFile() && wanted.test(unreached.name()))) {
      unreachable.add(path);
    }
  }

  private static boolean isIgnoreFile(FolderEntry entry) {
    return entry.name().equals(".gitignore") && entry.isFile() && !entry.isLink();
  }

  private boolean leadsInside(String path) {
    String top = here.realPath(repository.top()).text();
    String target = here.realPath(repository.name(path)).text();
    return !top.isEmpty() && target.startsWith(top.endsWith("/") ? top : top + "/");
  }

  /** A folder that is still to be entered: its path from the top, with a slash at its end. */
  private static final class Folder {
    private final String path;
    private final IgnoreRules rules;
    private final boolean isOutput;

    private Folder(String path, IgnoreRules rules, boolean isOutput) {
      this.path = path;
      this.rules = rules;
      this.isOutput = isOutput;
    }
  }
}
