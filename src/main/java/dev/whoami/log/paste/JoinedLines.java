package dev.whoami.log.paste;

import java.util.ArrayList;
import java.util.List;

/** Lines that may be of one sentence, and the text that they are together. */
final class JoinedLines {
  private static final int MOST = 8;

  /** A terminal has no fewer columns. */
  private static final int NARROWEST = 40;

  private static final char ESCAPE = '\\';

  private final List<String> lines = new ArrayList<>();

  void add(String line) {
    lines.add(line);
  }

  void clear() {
    lines.clear();
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  boolean isFull() {
    return lines.size() >= MOST;
  }

  boolean areSeveral() {
    return lines.size() > 1;
  }

  String first() {
    return lines.get(0);
  }

  /** With this between each two of them; a terminal keeps the blanks where it breaks a line. */
  String joined(String between, boolean keepsBlanks) {
    StringBuilder text = new StringBuilder();
    for (String each : lines) {
      String next = bare(each, keepsBlanks);
      String gap = text.length() == 0 ? "" : between;
      if (endsWithEscape(text)) {
        text.setLength(text.length() - 1);
        next = next.startsWith("\\ ") ? next.substring(1) : next;
        gap = gap.equals(" ") ? "" : gap;
      }
      text.append(gap).append(next);
    }
    return text.toString();
  }

  /**
   * Whether something stands in front of each line, as in a box or in YAML, and no line begins a
   * sentence. A small letter or a bracket begins none, and a comma or a colon ends none.
   */
  boolean isOneSentence() {
    for (int i = 1; i < lines.size(); i++) {
      String before = bare(lines.get(i - 1), false);
      char last = before.isEmpty() ? '.' : before.charAt(before.length() - 1);
      int from = Margin.end(lines.get(i));
      char first = lines.get(i).charAt(from);
      boolean isOpen = last == ',' || last == ':' || last == ESCAPE;
      boolean isRest = Character.isLowerCase(first) || first == '(';
      boolean isInside = isOpen || (isRest && (Character.isLetterOrDigit(last) || last == ')'));
      if (from == 0 || !isInside) {
        return false;
      }
    }
    return true;
  }

  /** YAML writes it in front of a break in a text in quotes, and in front of the next blank. */
  private static boolean endsWithEscape(StringBuilder text) {
    return text.length() > 0 && text.charAt(text.length() - 1) == ESCAPE;
  }

  /** Without what stands at its sides; a blank stays where a terminal broke the line. */
  private static String bare(String line, boolean keepsBlanks) {
    String text = Margin.withoutBox(line);
    int from = Margin.end(text);
    boolean isPlain = text.substring(0, from).trim().isEmpty();
    return keepsBlanks && isPlain ? text : text.substring(from).trim();
  }

  /** Whether each line but the last ends at the same column. */
  boolean isCutAtColumn() {
    int columns = lines.get(0).length();
    boolean areFull =
        lines.subList(0, lines.size() - 1).stream().allMatch(it -> it.length() == columns);
    return areFull && columns >= NARROWEST && lines.get(lines.size() - 1).length() <= columns;
  }
}
