package dev.whoami.log.paste;

import dev.whoami.log.text.Literals;
import java.util.ArrayList;
import java.util.List;

/** Lines that may be of one sentence, and the text that they are together. */
final class JoinedLines {
  private static final int MOST = 8;

  /** A terminal has no fewer columns. */
  private static final int NARROWEST = 40;

  private static final char ESCAPE = '\\';

  private final Literals words;
  private final List<String> lines = new ArrayList<>();

  /** The state of the search for words behind each line; LOUD where it is of no use. */
  private final int[] ends = new int[MOST];

  JoinedLines(Literals words) {
    this.words = words;
  }

  /** The end of a line with a word in it is LOUD. */
  void add(String line, int end) {
    ends[lines.size()] = end == Literals.LOUD ? end : endOfBare(line, end);
    lines.add(line);
  }

  private int endOfBare(String line, int end) {
    int to = bareEnd(line);
    if (to == 0 || line.charAt(to - 1) == ESCAPE) {
      return Literals.LOUD;
    }
    boolean isInBox = Margin.endInBox(line) < line.length();
    return isInBox ? words.end(line, 0, to) : end;
  }

  private static int bareEnd(String line) {
    return Margin.beforeBlanks(line, Margin.endInBox(line));
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

  /**
   * Whether one of the words may be in the joined text. In a log without times, nearly each line
   * can be the rest of the one before, so this looks only at the breaks.
   */
  boolean mayHaveWord(String between, boolean keepsBlanks) {
    for (int i = 0; i < lines.size(); i++) {
      if (ends[i] == Literals.LOUD || (keepsBlanks && endsWithBlank(lines.get(i)))) {
        return true;
      }
    }
    for (int i = 1; i < lines.size(); i++) {
      String next = lines.get(i);
      int from = begin(next, keepsBlanks);
      if (words.mayContinue(ends[i - 1], between, next, from, bareEnd(next))) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWithBlank(String line) {
    return line.charAt(line.length() - 1) <= ' ';
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
    int from = begin(text, keepsBlanks);
    return keepsBlanks && from == 0 ? text : text.substring(from).trim();
  }

  private static int begin(String text, boolean keepsBlanks) {
    int margin = Margin.end(text);
    boolean isPlain = Margin.afterBlanks(text, 0) >= margin;
    return keepsBlanks && isPlain ? 0 : Margin.afterBlanks(text, margin);
  }

  /** Whether each line but the last ends at the same column. */
  boolean isCutAtColumn() {
    int columns = lines.get(0).length();
    for (int i = 1; i < lines.size() - 1; i++) {
      if (lines.get(i).length() != columns) {
        return false;
      }
    }
    return columns >= NARROWEST && lines.get(lines.size() - 1).length() <= columns;
  }
}
