package dev.whoami.report.writer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Lines for a shell. A line that is too long continues after a backslash and stays the same
 * command. It is broken only between two words, outside of quotes and comments, and never before a
 * pipe at its end.
 */
public final class ShellBlock {
  private static final String CONTINUED = " \\";
  private static final String[] JOINTS = {CONTINUED, " |", " ||", " &&"};
  private static final String INDENT = "  ";
  private static final char PLAIN = ' ';
  private static final char COMMENT = '#';
  private static final char SINGLE = '\'';
  private static final char DOUBLE = '"';

  /** The state after a backslash, outside of quotes and between double quotes. */
  private static final char ESCAPED = '\\';

  private static final char ESCAPED_IN_DOUBLE = 'd';

  /** The state after an escaped character, which has no meaning for the shell. */
  private static final char LITERAL = 'l';

  private ShellBlock() {}

  /** The lines, each broken into pieces that fit the width. */
  public static List<String> within(int room, List<String> lines) {
    List<String> all = new ArrayList<>();
    char quote = PLAIN;
    boolean isDocument = false;
    for (String line : lines) {
      String inside = inside(line, quote);
      boolean fits = isDocument || line.length() <= room;
      all.addAll(fits ? Collections.singletonList(line) : broken(line, inside, room));
      isDocument |= line.indexOf("<<") >= 0;
      quote = inside.isEmpty() ? quote : quote(inside.charAt(inside.length() - 1));
    }
    return all;
  }

  /**
   * For each character, the state of the shell after it: the quote character of a quotation, the
   * sign of a comment, or neither.
   */
  private static String inside(String line, char before) {
    StringBuilder inside = new StringBuilder(line.length());
    char now = before;
    for (int i = 0; i < line.length(); i++) {
      char previous = i == 0 ? ' ' : line.charAt(i - 1);
      now = after(line.charAt(i), previous, now);
      inside.append(now);
    }
    return inside.toString();
  }

  private static char after(char sign, char previous, char now) {
    switch (now) {
      case COMMENT:
        return COMMENT;
      case ESCAPED:
        return LITERAL;
      case ESCAPED_IN_DOUBLE:
        return DOUBLE;
      case SINGLE:
        return sign == SINGLE ? PLAIN : SINGLE;
      case DOUBLE:
        return sign == ESCAPED ? ESCAPED_IN_DOUBLE : sign == DOUBLE ? PLAIN : DOUBLE;
      default:
        boolean begins = sign == SINGLE || sign == DOUBLE || sign == ESCAPED;
        return begins || (sign == COMMENT && previous == ' ') ? sign : PLAIN;
    }
  }

  /** The quotation that continues in the next line, if any. */
  private static char quote(char last) {
    boolean isDouble = last == DOUBLE || last == ESCAPED_IN_DOUBLE;
    return isDouble ? DOUBLE : last == SINGLE ? SINGLE : PLAIN;
  }

  private static List<String> broken(String line, String inside, int room) {
    List<String> pieces = new ArrayList<>();
    String indent = line.substring(0, line.length() - line.trim().length());
    String next = indent + INDENT;
    int roomOfNext = room - next.length() - CONTINUED.length();
    int start = 0;
    String prefix = "";
    while (prefix.length() + line.length() - start > room) {
      int most = start + room - prefix.length() - CONTINUED.length();
      int gap = gap(line, gaps(line, inside, start), most, roomOfNext);
      if (gap < 0) {
        break;
      }
      pieces.add(prefix + line.substring(start, gap) + CONTINUED);
      start = gap + 1;
      prefix = next;
    }
    pieces.add(prefix + line.substring(start));
    return pieces;
  }

  /** The end of the last word: what joins the line to the next one stays behind it. */
  private static int endOfWords(String line) {
    for (String joint : JOINTS) {
      int end = line.length() - joint.length();
      if (end > 0 && line.lastIndexOf(joint) == end) {
        return end;
      }
    }
    return line.length();
  }

  /** The last space up to there at which the line may break. If there is none, the next; or -1. */
  private static int gap(String line, List<Integer> gaps, int most, int roomOfNext) {
    if (gaps.isEmpty()) {
      return -1;
    }
    int last = 0;
    while (last + 1 < gaps.size() && gaps.get(last + 1) <= most) {
      last++;
    }
    if (last == 0 || !isAfterOption(line, gaps.get(last))) {
      return gaps.get(last);
    }
    int end = last + 1 < gaps.size() ? gaps.get(last + 1) : line.length();
    int before = gaps.get(last - 1);
    return end - before - 1 <= roomOfNext ? before : gaps.get(last);
  }

  private static List<Integer> gaps(String line, String inside, int start) {
    List<Integer> gaps = new ArrayList<>();
    int end = endOfWords(line);
    for (int i = start + 1; i < end; i++) {
      boolean isGap = line.charAt(i) == ' ' && inside.charAt(i) == PLAIN;
      if (isGap && !line.substring(start, i).trim().isEmpty()) {
        gaps.add(i);
      }
    }
    return gaps;
  }

  private static boolean isAfterOption(String line, int gap) {
    int word = line.lastIndexOf(' ', gap - 1) + 1;
    return line.charAt(word) == '-' && line.charAt(gap + 1) != '-';
  }
}
