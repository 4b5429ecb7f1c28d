package dev.whoami.world.text;

/**
 * A line of an INI file: a blank line, a comment, a [section], a name=value, or anything else. Its
 * joined parts are the line again, so that a reader can replace one part.
 */
public final class IniLine {
  /** The kinds of lines. */
  public enum Kind {
    BLANK,
    COMMENT,
    SECTION,
    SETTING,
    OTHER
  }

  private static final String BLANKS = " \t\n\u000B\f\r";
  private static final String COMMENTS = "#;";

  private final Kind kind;
  private final String lead;
  private final String name;
  private final String sign;
  private final String rest;

  private IniLine(Kind kind, String lead, String name, String sign, String rest) {
    this.kind = kind;
    this.lead = lead;
    this.name = name;
    this.sign = sign;
    this.rest = rest;
  }

  public static IniLine of(String line) {
    int start = afterBlanks(line, 0);
    if (start == line.length()) {
      return new IniLine(Kind.BLANK, "", "", "", line);
    }
    if (COMMENTS.indexOf(line.charAt(start)) >= 0) {
      return cut(Kind.COMMENT, line, start + 1, start + 1, start + 1);
    }
    if (line.charAt(start) == '[') {
      int end = line.indexOf(']', start);
      return end < 0 ? other(line) : cut(Kind.SECTION, line, start + 1, end, end + 1);
    }
    int equals = line.indexOf('=', start);
    if (equals < 0) {
      return other(line);
    }
    int end = equals;
    while (end > start && isBlank(line.charAt(end - 1))) {
      end--;
    }
    return cut(Kind.SETTING, line, start, end, afterBlanks(line, equals + 1));
  }

  private static IniLine other(String line) {
    return new IniLine(Kind.OTHER, "", "", "", line);
  }

  private static IniLine cut(Kind kind, String line, int name, int sign, int rest) {
    return new IniLine(
        kind,
        line.substring(0, name),
        line.substring(name, sign),
        line.substring(sign, rest),
        line.substring(rest));
  }

  private static int afterBlanks(String line, int from) {
    int at = from;
    while (at < line.length() && isBlank(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char sign) {
    return BLANKS.indexOf(sign) >= 0;
  }

  public Kind kind() {
    return kind;
  }

  /** The part before the name: blanks, and the bracket of a section or the sign of a comment. */
  public String lead() {
    return lead;
  }

  /** The text between the brackets of a section, or the trimmed name of a setting; may be empty. */
  public String name() {
    return name;
  }

  /** The closing bracket, or the equals sign with the blanks around it. */
  public String sign() {
    return sign;
  }

  /**
   * A setting's value, or the text after a section or a comment sign; for other lines, the line
   * itself.
   */
  public String rest() {
    return rest;
  }
}
