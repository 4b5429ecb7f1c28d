package dev.whoami.lint.tree;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which files Git ignores, and so are not part of their repository. */
public final class IgnoredFiles {
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  /** Whether a file is ignored, by itself or with a folder that it lies in. */
  public boolean has(String name) {
    return known.computeIfAbsent(name, IgnoredFiles::isIgnored);
  }

  private static boolean isIgnored(String name) {
    Repository repository = Repository.around(FilePath.folder(name));
    String path = repository.pathOf(name);
    FolderRules rules = new FolderRules(repository);
    int begin = 0;
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', begin)) {
      if (rules.in(path.substring(0, begin)).isIgnored(path.substring(0, end), true)) {
        return true;
      }
      begin = end + 1;
    }
    return rules.in(path.substring(0, begin)).isIgnored(path, false);
  }
}
