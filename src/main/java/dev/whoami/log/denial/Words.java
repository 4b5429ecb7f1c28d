package dev.whoami.log.denial;

/** Reads a word in the middle of a text. It ends before a character that no AWS name contains. */
final class Words {
  private static final String ENDS = " \t\r\n\"'`,;|\\";
  private static final String NOT_LAST = ".:)]}>";

  private static final int LONGEST_MASK = 30;

  private Words() {}

  /** A bracket at the end belongs to the word only if the word opens it, as a mask does. */
  static String at(String text, int from, int longest) {
    int most = Math.min(text.length(), from + longest);
    int to = from;
    while (to < most && ENDS.indexOf(text.charAt(to)) < 0 && !text.startsWith("</", to)) {
      to = afterMask(text, to, most);
    }
    while (to > from && isLoose(text, from, to - 1)) {
      to--;
    }
    return from >= to ? "" : text.substring(from, to);
  }

  /** A mask in brackets may have spaces in it, such as {@code <account id>}. */
  private static int afterMask(String text, int at, int most) {
    char each = text.charAt(at);
    char closing = each == '<' ? '>' : '}';
    boolean opens = each == '<' || each == '{';
    int end = opens ? Math.min(most, at + LONGEST_MASK) : at;
    int close = at + 1;
    while (close < end && text.charAt(close) != closing && text.charAt(close) != '"') {
      close++;
    }
    return close < end && text.charAt(close) == closing ? close + 1 : at + 1;
  }

  private static boolean isLoose(String text, int from, int last) {
    char each = text.charAt(last);
    if (NOT_LAST.indexOf(each) < 0) {
      return false;
    }
    int opening =
        each == '}' ? '{' : each == ')' ? '(' : each == ']' ? '[' : each == '>' ? '<' : -1;
    int opened = opening < 0 ? -1 : text.indexOf(opening, from);
    return opened < 0 || opened > last;
  }
}
