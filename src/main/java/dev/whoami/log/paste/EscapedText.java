package dev.whoami.log.paste;

/**
 * A line in which a program wrote characters as others: behind a backslash, as an entity of HTML,
 * in percent, or in the numbers of syslog. A line break that is written so becomes a blank.
 */
final class EscapedText {
  /** A text in a text in a text; each layer costs one pass. */
  private static final int MOST_LAYERS = 3;

  private static final char ESCAPE = '\u001b';

  /** How a tag of HTML for a line break begins. */
  private static final String BREAK = "<br";

  /** What Markdown means as it is behind a backslash. */
  private static final String SIGNS_OF_MARKDOWN = "_*:[]<>-";

  private final String line;
  private final boolean isInPercent;
  private final boolean hasPlus;
  private final boolean hasPath;
  private final StringBuilder plain = new StringBuilder();

  private EscapedText(String line) {
    this.line = line;
    this.isInPercent = isInPercent(line);
    this.hasPlus = isInPercent && line.contains("+not+authorized+");
    this.hasPath = hasPath(line);
  }

  static String plain(String line) {
    String plain = line;
    for (int i = 0; i < MOST_LAYERS && mayBe(plain); i++) {
      String next = new EscapedText(plain).text();
      if (next.equals(plain)) {
        return plain;
      }
      plain = next;
    }
    return plain;
  }

  private static boolean mayBe(String line) {
    return line.indexOf('\\') >= 0
        || line.indexOf('&') >= 0
        || line.indexOf('%') >= 0
        || line.contains(BREAK)
        || line.contains("#0");
  }

  /** A browser's address, or a form that was sent: other lines have single signs in percent. */
  private static boolean isInPercent(String line) {
    return line.indexOf('%') >= 0 && (containsCode(line, "arn%3A") || containsCode(line, "%22%3A"));
  }

  private static boolean containsCode(String line, String code) {
    return line.contains(code)
        || line.contains(code.replace("%3A", "%3a"))
        || line.contains(code.replace("%", "%25"));
  }

  /** The names in a path of Windows begin with letters that mean a line break elsewhere. */
  private static boolean hasPath(String line) {
    if (line.contains("\\node_modules\\")) {
      return true;
    }
    int at = line.indexOf(":\\");
    return at > 0
        && Character.isLetter(line.charAt(at - 1))
        && (at == 1 || !Character.isLetterOrDigit(line.charAt(at - 2)));
  }

  private String text() {
    int at = 0;
    while (at < line.length()) {
      int next = written(at);
      if (next == at) {
        char each = line.charAt(at);
        plain.append(hasPlus && each == '+' ? ' ' : each);
        next++;
      }
      at = next;
    }
    return plain.toString();
  }

  /** Behind what stands for another character at this place; the place itself if none does. */
  private int written(int at) {
    switch (line.charAt(at)) {
      case '\\':
        return backslash(at);
      case '&':
        return entity(at);
      case '%':
        return isInPercent ? number(at, at + 1, 2, 16) : at;
      case '<':
        return lineBreak(at);
      case '#':
        return line.startsWith("#0", at) ? number(at, at + 1, 3, 8) : at;
      default:
        return at;
    }
  }

  /** A text in JSON in JSON has several; where they mean nothing, they are passed as one. */
  private int backslash(int at) {
    int to = at;
    while (to < line.length() && line.charAt(to) == '\\') {
      to++;
    }
    int next = escaped(at, to);
    if (next == at) {
      plain.append(line, at, to);
      return to;
    }
    return next;
  }

  private int escaped(int at, int to) {
    char sign = to < line.length() ? line.charAt(to) : ' ';
    if (sign == '"' || sign == '\'') {
      plain.append(sign);
      return to + 1;
    }
    if ((sign == 'n' || sign == 'r' || sign == 't') && !hasPath) {
      plain.append(' ');
      return to + 1;
    }
    if (to == at + 1 && !hasPath && SIGNS_OF_MARKDOWN.indexOf(sign) >= 0) {
      plain.append(sign);
      return to + 1;
    }
    return sign == 'u'
        ? number(at, to + 1, 4, 16)
        : sign == 'x' ? number(at, to + 1, 2, 16) : sign == '0' ? number(at, to, 3, 8) : at;
  }

  /** With or without the slash that XML wants. */
  private int lineBreak(int at) {
    if (!line.startsWith(BREAK, at)) {
      return at;
    }
    int end = at + BREAK.length();
    while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '/')) {
      end++;
    }
    if (end == line.length() || line.charAt(end) != '>') {
      return at;
    }
    plain.append(' ');
    return end + 1;
  }

  private int entity(int at) {
    int most = Math.min(line.length(), at + HtmlEntity.LONGEST + 1);
    int end = at;
    while (end < most && line.charAt(end) != ';') {
      end++;
    }
    if (end == most) {
      return at;
    }
    char meant = HtmlEntity.of(line.substring(at + 1, end));
    if (meant == HtmlEntity.UNKNOWN) {
      return at;
    }
    plain.append(meant);
    return end + 1;
  }

  /** A character of ASCII by its number; a control character becomes a blank. */
  private int number(int at, int from, int digits, int base) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = i < line.length() ? Character.digit(line.charAt(i), base) : -1;
      if (digit < 0) {
        return at;
      }
      value = value * base + digit;
    }
    if (value > '~' || (base == 8 && value > ESCAPE)) {
      return at;
    }
    plain.append(value >= ' ' || value == ESCAPE ? (char) value : ' ');
    return from + digits;
  }
}
