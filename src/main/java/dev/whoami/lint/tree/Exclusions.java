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

  /** Whether a file, or a folder that it is in, is excluded. */
  public boolean isAbout(String file) {
    if (patterns.isEmpty()) {
      return false;
    }
    Repository repository = Repository.around(folder);
    IgnoreRules rules = within(repository);
    String path = repository.pathOf(file);
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      if (rules.isIgnored(path.substring(0, end), true)) {
        return true;
      }
    }
    return rules.isIgnored(path, false);
  }

  IgnoreRules within(Repository repository) {
    if (patterns.isEmpty()) {
      return IgnoreRules.none();
    }
    String path = repository.pathOf(folder);
    return IgnoreRules.none().within(path.isEmpty() ? "" : path + "/", patterns);
  }
}
