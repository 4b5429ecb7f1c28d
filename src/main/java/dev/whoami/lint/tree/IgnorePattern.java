package dev.whoami.lint.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** One line of a .gitignore, as gitignore(5) describes it. */
final class IgnorePattern {
  private final PathPattern pattern;
  private final boolean negated;
  private final boolean ofFolders;
  private final boolean ofNames;

  private IgnorePattern(PathPattern pattern, boolean negated, boolean ofFolders, boolean ofNames) {
    this.pattern = pattern;
    this.negated = negated;
    this.ofFolders = ofFolders;
    this.ofNames = ofNames;
  }

  /** The patterns of a file, in their order. */
  static List<IgnorePattern> in(String file) {
    List<IgnorePattern> all = new ArrayList<>();
    for (String line : file.replaceFirst("^\uFEFF", "").split("\r?\n", -1)) {
      of(line).ifPresent(all::add);
    }
    return Collections.unmodifiableList(all);
  }

  /** Empty for a comment or an empty line. */
  static Optional<IgnorePattern> of(String line) {
    if (line.startsWith("#")) {
      return Optional.empty();
    }
    String text = withoutTrailingBlanks(line);
    boolean negated = text.startsWith("!");
    text = negated ? text.substring(1) : text;
    boolean ofFolders = text.endsWith("/");
    text = ofFolders ? text.substring(0, text.length() - 1) : text;
    if (text.isEmpty()) {
      return Optional.empty();
    }
    boolean ofNames = text.indexOf('/') < 0;
    String path = text.startsWith("/") ? text.substring(1) : text;
    return Optional.of(new IgnorePattern(PathPattern.of(path), negated, ofFolders, ofNames));
  }

  /** A backslash keeps a blank at the end. */
  private static String withoutTrailingBlanks(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ' && !isEscaped(line, end - 1)) {
      end--;
    }
    return line.substring(0, end);
  }

  private static boolean isEscaped(String line, int at) {
    int slashes = 0;
    while (at - slashes > 0 && line.charAt(at - slashes - 1) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  /** Whether it is about this path, which begins at the folder of the pattern's file. */
  boolean isAbout(String path, boolean isFolder) {
    if (ofFolders && !isFolder) {
      return false;
    }
    return pattern.matches(ofNames ? FilePath.name(path) : path);
  }

  /** Whether it takes back what an earlier one ignores. */
  boolean isNegated() {
    return negated;
  }
}
