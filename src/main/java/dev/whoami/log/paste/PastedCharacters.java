package dev.whoami.log.paste;

/**
 * Takes out of a line what web pages, chats and keyboards of Asia put into it: quotation marks that
 * lean, blanks and hyphens that do not break, and characters without a width or of double width.
 */
final class PastedCharacters {
  private static final char FIRST_ODD = '\u0080';

  /** The characters of ASCII from ! to ~ in the width of a Chinese one. */
  private static final char FIRST_WIDE = '\uff01';

  private static final char LAST_WIDE = '\uff5e';

  private PastedCharacters() {}

  static String without(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= FIRST_ODD) {
        return plain(line);
      }
    }
    return line;
  }

  private static String plain(String line) {
    StringBuilder plain = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char each = line.charAt(i);
      switch (each) {
        case '\u00a0':
        case '\u2007':
        case '\u202f':
          plain.append(' ');
          break;
        case '\u200b':
        case '\u200c':
        case '\u200d':
        case '\u2060':
        case '\ufeff':
        case '\u00ad':
          break;
        case '\u2010':
        case '\u2011':
        case '\u2013':
          plain.append('-');
          break;
        case '\u201c':
        case '\u201d':
        case '\u201e':
          plain.append('"');
          break;
        case '\u2018':
        case '\u2019':
          plain.append('\'');
          break;
        default:
          plain.append(isWide(each) ? (char) (each - FIRST_WIDE + '!') : each);
      }
    }
    return plain.toString();
  }

  private static boolean isWide(char each) {
    return each >= FIRST_WIDE && each <= LAST_WIDE;
  }
}
