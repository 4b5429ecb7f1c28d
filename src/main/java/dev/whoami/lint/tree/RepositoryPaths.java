package dev.whoami.lint.tree;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where files are in their repositories, which stays the same wherever lint is started. */
public final class RepositoryPaths {
  private static final Repository HERE = Repository.around(".");

  private final Map<String, Repository> byFolder = new ConcurrentHashMap<>();

  /** The path of a file below the top of its repository, else below the current folder. */
  public String of(String file) {
    if (file.equals("-")) {
      return file;
    }
    Repository repository = byFolder.computeIfAbsent(FilePath.folder(file), Repository::around);
    return (repository.isOfGit() ? repository : HERE).pathOf(file);
  }
}
