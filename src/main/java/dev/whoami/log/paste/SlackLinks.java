package dev.whoami.log.paste;

/**
 * Takes the links out of a line that a chat made of what looked like one: {@code
 * <http://logs.example.com|logs.example.com>} was the text behind the bar, and {@code
 * <https://example.com>} was the address.
 */
final class SlackLinks {
  private static final int LONGEST = 2000;
  private static final String[] BEGINNINGS = {"<http://", "<https://", "<mailto:", "<tel:"};

  private SlackLinks() {}

  static String without(String line) {
    if (next(line, 0) == line.length()) {
      return line;
    }
    StringBuilder plain = new StringBuilder(line.length());
    int from = 0;
    for (int at = next(line, 0); at < line.length(); at = next(line, from)) {
      plain.append(line, from, at);
      int end = end(line, at);
      if (end > 0) {
        plain.append(line, behindBar(line, at, end), end);
      } else {
        plain.append(line.charAt(at));
      }
      from = end > 0 ? end + 1 : at + 1;
    }
    return plain.append(line, from, line.length()).toString();
  }

  /** The place where the next one begins; the length of the line where none does. */
  private static int next(String line, int from) {
    int at = line.indexOf('<', from);
    while (at >= 0) {
      for (String each : BEGINNINGS) {
        if (line.startsWith(each, at)) {
          return at;
        }
      }
      at = line.indexOf('<', at + 1);
    }
    return line.length();
  }

  /** Where its text begins: behind the last bar in it, or behind its bracket. */
  private static int behindBar(String line, int at, int end) {
    int bar = end;
    while (bar > at && line.charAt(bar) != '|') {
      bar--;
    }
    return bar + 1;
  }

  /** The bracket that ends it; -1 where it has a blank or another bracket in it. */
  private static int end(String line, int at) {
    int most = Math.min(line.length(), at + LONGEST);
    for (int to = at + 1; to < most; to++) {
      char each = line.charAt(to);
      if (each == '>') {
        return to;
      }
      if (each <= ' ' || each == '<' || each == '"') {
        return -1;
      }
    }
    return -1;
  }
}
