package dev.whoami.lint.program;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of HCL without its comments, so that what is turned off in it is not found. */
final class UncommentedHcl {
  /** What begins a heredoc, with the word that ends it. */
  private static final Pattern HEREDOC =
      Pattern.compile("<<-?([A-Za-z_][A-Za-z0-9_-]*+)[ \\t\\r]*+\n");

  private UncommentedHcl() {}

  /** In one pass; a text, such as an address with two slashes or a heredoc, stays as it is. */
  static String of(String text) {
    StringBuilder code = new StringBuilder(text.length());
    Matcher heredoc = HEREDOC.matcher(text);
    boolean isQuoted = false;
    int at = 0;
    while (at < text.length()) {
      int next = isQuoted ? at : endOfComment(text, at);
      if (next > at) {
        at = next;
        continue;
      }
      char each = text.charAt(at);
      boolean isHeredoc = !isQuoted && each == '<' && heredoc.region(at, text.length()).lookingAt();
      int end = isHeredoc ? endOfHeredoc(text, heredoc.end(), heredoc.group(1)) : at + 1;
      code.append(text, at, end);
      at = end;
      if (isQuoted && each == '\\' && at < text.length()) {
        code.append(text.charAt(at++));
      } else if (each == '"' || (isQuoted && each == '\n')) {
        isQuoted = !isQuoted;
      }
    }
    return code.toString();
  }

  /** Behind the last line of its text; its end where no line has only the word. */
  private static int endOfHeredoc(String text, int from, String word) {
    int at = from;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      int next = end < 0 ? text.length() : end;
      if (text.substring(at, next).trim().equals(word)) {
        return next;
      }
      at = next + 1;
    }
    return text.length();
  }

  /** Behind the comment that begins here; the same place where none does. */
  private static int endOfComment(String text, int at) {
    if (text.startsWith("/*", at)) {
      int end = text.indexOf("*/", at + 2);
      return end < 0 ? text.length() : end + 2;
    }
    if (text.charAt(at) == '#' || text.startsWith("//", at)) {
      int end = text.indexOf('\n', at);
      return end < 0 ? text.length() : end;
    }
    return at;
  }
}
