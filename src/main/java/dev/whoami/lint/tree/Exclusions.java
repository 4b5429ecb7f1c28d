package dev.whoami.lint.tree;

import java.util.Collections;
import java.util.List;

/** What the team excludes: patterns as in a .gitignore, from the folder of its settings. */
public final class Exclusions {
  private static final Exclusions NONE = new Exclusions("", Collections.emptyList());

  private final String folder;
  private final List<IgnorePattern> patterns;

  private Exclusions(String folder, List<IgnorePattern> patterns) {
    this.folder = folder;
    this.patterns = patterns;
  }

  public static Exclusions none() {
    return NONE;
  }

  /** Patterns, one each, that are said in a folder. */
  public static Exclusions of(String folder, List<String> patterns) {
    return new Exclusions(folder, IgnorePattern.in(String.join("\n", patterns)));
  }

  IgnoreRules within(Repository repository) {
    if (patterns.isEmpty()) {
      return IgnoreRules.none();
    }
    String path = repository.pathOf(folder);
    return IgnoreRules.none().within(path.isEmpty() ? "" : path + "/", patterns);
  }
}
