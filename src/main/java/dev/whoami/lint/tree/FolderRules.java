package dev.whoami.lint.tree;

import dev.whoami.world.LiveSurroundings;
import dev.whoami.world.Surroundings;

/** The rules of Git in a repository, as its folders' own files say them. */
final class FolderRules {
  private final Surroundings here = new LiveSurroundings();
  private final Repository repository;

  FolderRules(Repository repository) {
    this.repository = repository;
  }

  /**
   * The rules of the repository's own file, and of the folders on the way to a folder such as
   * "a/b/".
   */
  IgnoreRules above(String start) {
    IgnoreRules rules = IgnoreRules.none();
    if (!repository.isOfGit()) {
      return rules;
    }
    rules = rules.within("", IgnorePattern.in(text(".git/info/exclude")));
    for (int end = 0; end < start.length(); end = start.indexOf('/', end) + 1) {
      rules = withOwn(rules, start.substring(0, end));
    }
    return rules;
  }

  /** All that count for what lies in a folder. */
  IgnoreRules in(String folder) {
    return repository.isOfGit() ? withOwn(above(folder), folder) : IgnoreRules.none();
  }

  /** With those that a folder says itself. */
  IgnoreRules withOwn(IgnoreRules rules, String folder) {
    return rules.within(folder, IgnorePattern.in(text(folder + ".gitignore")));
  }

  private String text(String path) {
    return here.file(repository.name(path)).text();
  }
}
