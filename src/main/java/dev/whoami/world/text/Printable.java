package dev.whoami.world.text;

/**
 * The one place that cleans text from outside before a person sees it: names from an endpoint,
 * messages of a library, paths, arguments. Control characters, direction marks and invisible
 * characters become U+FFFD, because removing them could make two names look the same. A command
 * that a pipeline would run when it is printed is broken by a backslash. Color is added afterwards,
 * to the cleaned text.
 *
 * <p>https://www.unicode.org/reports/tr36/#Deletion_of_Noncharacters
 */
public final class Printable {
  private static final String REPLACEMENT = "\ufffd";

  private Printable() {}

  /** The text on one line; all line breaks are replaced. */
  public static String line(String text) {
    return withoutCommands(visibleLine(text));
  }

  /** The text with its lines; only {@code \n} separates them. */
  public static String lines(String text) {
    return withoutCommands(visibleLines(text));
  }

  /**
   * Cleans like {@link #line}, but leaves the commands of a pipeline to a format that escapes them
   * itself.
   */
  public static String visibleLine(String text) {
    return isPlain(text) ? text : cleaned(text, " ");
  }

  /**
   * Cleans like {@link #lines}, but leaves the commands of a pipeline to a format that escapes them
   * itself.
   */
  public static String visibleLines(String text) {
    return isPlain(text) ? text : cleaned(text, "\n");
  }

  private static String withoutCommands(String clean) {
    return PipelineCommands.replaced(clean, each -> "\\" + (char) each);
  }

  /** Whether the character is visible and does not affect others. */
  public static boolean isPrintable(int codePoint) {
    if (codePoint >= ' ' && codePoint <= '~') {
      return true;
    }
    switch (Character.getType(codePoint)) {
      case Character.CONTROL:
      case Character.FORMAT:
      case Character.LINE_SEPARATOR:
      case Character.PARAGRAPH_SEPARATOR:
      case Character.PRIVATE_USE:
      case Character.SURROGATE:
      case Character.UNASSIGNED:
        return false;
      default:
        return !isIgnorable(codePoint);
    }
  }

  /** Letters and marks that Unicode allows to display as nothing (Default_Ignorable_Code_Point). */
  private static boolean isIgnorable(int codePoint) {
    return codePoint == 0x34f
        || (codePoint >= 0x115f && codePoint <= 0x1160)
        || (codePoint >= 0x17b4 && codePoint <= 0x17b5)
        || (codePoint >= 0x180b && codePoint <= 0x180f)
        || codePoint == 0x3164
        || (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
        || codePoint == 0xffa0
        || (codePoint >= 0xe0000 && codePoint <= 0xe0fff);
  }

  /** The fast path: nearly every text is one line of ASCII. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static String cleaned(String text, String lineBreak) {
    StringBuilder cleaned = new StringBuilder(text.length());
    int width;
    for (int i = 0; i < text.length(); i += width) {
      int each = text.codePointAt(i);
      width = Character.charCount(each);
      if (each == '\n') {
        cleaned.append(lineBreak);
      } else if (isBlank(each)) {
        boolean isEnd = each == '\r' && text.startsWith("\n", i + 1);
        cleaned.append(isEnd ? "" : " ");
      } else if (isPrintable(each)) {
        cleaned.appendCodePoint(each);
      } else {
        cleaned.append(REPLACEMENT);
      }
    }
    return cleaned.toString();
  }

  /**
   * A tab, or a character that some programs read as a line break: CR, VT, FF, NEL, U+2028 and
   * U+2029.
   */
  private static boolean isBlank(int codePoint) {
    switch (codePoint) {
      case '\t':
      case '\r':
      case 0x0b:
      case 0x0c:
      case 0x85:
      case 0x2028:
      case 0x2029:
        return true;
      default:
        return false;
    }
  }
}
