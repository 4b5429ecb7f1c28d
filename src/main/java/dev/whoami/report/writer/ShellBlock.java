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
    int start = 0;
    String prefix = "";
    while (prefix.length() + line.length() - start > room) {
      int gap = gap(line, inside, start, start + room - prefix.length() - CONTINUED.length());
      if (gap < 0) {
        break;
      }
      pieces.add(prefix + line.substring(start, gap) + CONTINUED);
      start = gap + 1;
      prefix = indent + INDENT;
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

  /**
   * The last space up to {@code most} at which the line may be broken; otherwise the next one; -1
   * if there is none.
   */
  private static int gap(String line, String inside, int start, int most) {
    int found = -1;
    int end = endOfWords(line);
    for (int i = start + 1; i < end; i++) {
      boolean isGap = line.charAt(i) == ' ' && inside.charAt(i) == PLAIN;
      boolean isWithin = !line.substring(start, i).trim().isEmpty();
      if (isGap && isWithin) {
        if (i > most) {
          return found < 0 ? i : found;
        }
        found = i;
      }
    }
    return found;
  }
}
