package dev.whoami.lint.tree;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path with {@code *}, {@code ?} or {@code [a-z]}, as a pipeline gives it in quotes. */
final class GlobPath {
  /** Also one without its end: what is in it is read once then, however many brackets it has. */
  private static final Pattern SET = Pattern.compile("\\[[^/\\]]++(\\]?)");

  private final String text;
  private final String folder;
  private final PathPattern pattern;

  private GlobPath(String text, String folder, PathPattern pattern) {
    this.text = text;
    this.folder = folder;
    this.pattern = pattern;
  }

  static boolean is(String path) {
    if (path.indexOf('*') >= 0 || path.indexOf('?') >= 0) {
      return true;
    }
    Matcher set = SET.matcher(path);
    while (set.find()) {
      if (!set.group(1).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  static GlobPath of(String path) {
    String[] parts = path.split("/", -1);
    StringBuilder folder = new StringBuilder();
    int at = 0;
    while (at < parts.length - 1 && !is(parts[at])) {
      folder.append(parts[at]).append('/');
      at++;
    }
    String rest = path.substring(folder.length());
    return new GlobPath(path, folder.length() == 0 ? "." : folder.toString(), PathPattern.of(rest));
  }

  /** The folder before the first part with a sign. */
  String folder() {
    return folder;
  }

  /** Whether a path from there is one of these, or is in a folder that is. */
  boolean matches(String path) {
    if (pattern.matches(path)) {
      return true;
    }
    for (int end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      if (pattern.matches(path.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return text;
  }
}
