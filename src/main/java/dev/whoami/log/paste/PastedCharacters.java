package dev.whoami.log.paste;

/**
 * Takes out of a line what web pages and chats put into it: quotation marks that lean, blanks that
 * do not break, and characters without a width.
 */
final class PastedCharacters {
  private static final char FIRST_ODD = '\u0080';

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
          plain.append(each);
      }
    }
    return plain.toString();
  }
}
