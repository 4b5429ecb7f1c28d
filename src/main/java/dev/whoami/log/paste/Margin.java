package dev.whoami.log.paste;

/** What quotes, boxes, comments, psql and Docker Compose put at the sides of a line. */
final class Margin {
  private static final String SIGNS = " \t>|\u2502#";

  /** Compose writes the name of a service, blanks up to its column, and a bar. */
  private static final String BAR = " | ";

  private static final String STAR = " * ";

  private static final char SIDE = '\u2502';
  private static final int LONGEST_NAME = 60;

  private Margin() {}

  /** The column in which the text begins; the length of the line where it has none. */
  static int end(String line) {
    int named = endOfName(line);
    return named > 0 ? named : afterStar(line, afterSigns(line, 0));
  }

  /** Whether the lines are of the same service of Compose, or none is of a service. */
  static boolean isSame(String first, String next) {
    int end = endOfName(next);
    return end == endOfName(first) && first.regionMatches(0, next, 0, end);
  }

  /** The line without the right side of a box, and the blanks in front of it. */
  static String withoutBox(String line) {
    return line.substring(0, endInBox(line));
  }

  /** The column in front of the right side of a box and of blanks; else the length of the line. */
  static int endInBox(String line) {
    int side = beforeBlanks(line, line.length()) - 1;
    boolean isInBox =
        side > 0 && (line.charAt(side) == SIDE || isInBars(line, side) || isOfPsql(line, side));
    return isInBox ? beforeBlanks(line, side) : line.length();
  }

  /** A row of a table with one column: it also has a bar on the left. */
  private static boolean isInBars(String line, int side) {
    int left = afterBlanks(line, 0);
    return line.charAt(side) == '|' && left < side && line.charAt(left) == '|';
  }

  /** psql begins each row with a blank, and ends it with this sign if the value continues. */
  private static boolean isOfPsql(String line, int side) {
    return line.charAt(side) == '+' && line.charAt(0) == ' ';
  }

  static int afterBlanks(String line, int from) {
    int at = from;
    while (at < line.length() && line.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  static int beforeBlanks(String line, int end) {
    int to = end;
    while (to > 0 && line.charAt(to - 1) <= ' ') {
      to--;
    }
    return to;
  }

  /** A comment has a blank, a star and a blank in front of each line. */
  private static int afterStar(String line, int at) {
    boolean isStar = at > 0 && line.startsWith(STAR, at - 1);
    return isStar ? afterBlanks(line, at + 1) : at;
  }

  private static int afterSigns(String line, int from) {
    int at = from;
    while (at < line.length() && SIGNS.indexOf(line.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** Behind the name of a service and its bar: 0 where the line does not begin with one. */
  private static int endOfName(String line) {
    int name = line.indexOf(' ');
    if (name <= 0 || name > LONGEST_NAME || SIGNS.indexOf(line.charAt(0)) >= 0) {
      return 0;
    }
    int bar = afterBlanks(line, name) - 1;
    return bar <= LONGEST_NAME && line.startsWith(BAR, bar) ? bar + BAR.length() : 0;
  }
}
