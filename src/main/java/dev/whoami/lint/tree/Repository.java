package dev.whoami.lint.tree;

import dev.whoami.world.file.FolderEntry;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;

/** The tree that a folder belongs to: the Git repository around it, else only the folder. */
public final class Repository {
  private final Path top;
  private final boolean ofGit;

  private Repository(Path top, boolean ofGit) {
    this.top = top;
    this.ofGit = ofGit;
  }

  /** The one around a folder; an empty name is the current one's. */
  public static Repository around(String folder) {
    Path start = absolute(folder);
    for (Path each = start; each != null; each = each.getParent()) {
      if (FolderEntry.exists(each.resolve(".git").toString())) {
        return new Repository(each, true);
      }
    }
    return new Repository(start, false);
  }

  private static Path absolute(String name) {
    try {
      return Paths.get(name).toAbsolutePath().normalize();
    } catch (InvalidPathException none) {
      return Paths.get("").toAbsolutePath();
    }
  }

  public String top() {
    return top.toString();
  }

  boolean isOfGit() {
    return ofGit;
  }

  /** Where a file or folder is below the top, with slashes; empty for the top itself. */
  public String pathOf(String name) {
    Path path = absolute(name);
    return path.startsWith(top) ? top.relativize(path).toString().replace('\\', '/') : name;
  }

  /** A path below the top as a name that can be opened. */
  public String name(String path) {
    return path.isEmpty() ? top() : top.resolve(path).toString();
  }
}
