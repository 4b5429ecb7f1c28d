package dev.whoami.world.text;

/**
 * Tabs at the ends of lines, which YAML accepts as blanks and the parser refuses. Without them, a
 * line keeps its number.
 *
 * @see <a href="https://yaml.org/spec/1.2.2/#62-separation-spaces">YAML 1.2: separation spaces</a>
 */
final class TrailingTabs {
  private TrailingTabs() {}

  static String removedFrom(String text) {
    if (text.indexOf('\t') < 0) {
      return text;
    }
    StringBuilder all = new StringBuilder(text.length());
    int start = 0;
    while (start < text.length()) {
      int end = endOfLine(text, start);
      int next = Math.min(end + 1, text.length());
      all.append(text, start, endOfText(text, start, end)).append(text, end, next);
      start = next;
    }
    return all.toString();
  }

  /** The end before a line feed or a carriage return: each of them ends a line of YAML. */
  private static int endOfLine(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** The end before the last blanks, if one of them is a tab. */
  private static int endOfText(String text, int start, int end) {
    int last = end;
    boolean hasTab = false;
    while (last > start && (text.charAt(last - 1) == ' ' || text.charAt(last - 1) == '\t')) {
      last--;
      hasTab |= text.charAt(last) == '\t';
    }
    return hasTab ? last : end;
  }
}
