package dev.whoami.lint.tree;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is ignored in a folder: its own patterns, then those of the folders above it. In one file
 * the last pattern that matches a path decides.
 */
final class IgnoreRules {
  private static final IgnoreRules NONE = new IgnoreRules("", Collections.emptyList(), null);

  private final String folder;
  private final List<IgnorePattern> patterns;
  private final @Nullable IgnoreRules above;

  private IgnoreRules(String folder, List<IgnorePattern> patterns, @Nullable IgnoreRules above) {
    this.folder = folder;
    this.patterns = patterns;
    this.above = above;
  }

  static IgnoreRules none() {
    return NONE;
  }

  /** With the patterns of a folder, named from the top as "a/b/"; they come before these. */
  IgnoreRules within(String newFolder, List<IgnorePattern> more) {
    return more.isEmpty() ? this : new IgnoreRules(newFolder, more, this);
  }

  /** Whether a path from the top is ignored; of one in an ignored folder, ask for the folder. */
  boolean isIgnored(String path, boolean isFolder) {
    for (IgnoreRules each = this; each != null; each = each.above) {
      Optional<Boolean> decided = each.decided(path, isFolder);
      if (decided.isPresent()) {
        return decided.get();
      }
    }
    return false;
  }

  private Optional<Boolean> decided(String path, boolean isFolder) {
    if (!path.startsWith(folder)) {
      return Optional.empty();
    }
    String below = path.substring(folder.length());
    for (int i = patterns.size() - 1; i >= 0; i--) {
      if (patterns.get(i).isAbout(below, isFolder)) {
        return Optional.of(!patterns.get(i).isNegated());
      }
    }
    return Optional.empty();
  }
}
