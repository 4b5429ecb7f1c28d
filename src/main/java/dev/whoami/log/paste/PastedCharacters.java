package dev.whoami.log.paste;

/**
 * Takes out of a line what web pages and chats put into it: quotation marks that lean, blanks that
 * do not break, characters without a width, and the entities of HTML; and the backslashes with
 * which programs write quotes.
 */
public final class PastedCharacters {
  private static final char FIRST_ODD = '\u0080';

  private PastedCharacters() {}

  public static String without(String line) {
    boolean isOdd = (line.indexOf('&') >= 0 && line.indexOf(';') > 0) || isEscaped(line);
    for (int i = 0; i < line.length() && !isOdd; i++) {
      isOdd = line.charAt(i) >= FIRST_ODD;
    }
    return isOdd ? plain(line) : line;
  }

  /** A text that stands in quotes in a line, as logfmt and Go write it. */
  private static boolean isEscaped(String line) {
    int at = line.indexOf('\\');
    return at >= 0 && (line.indexOf("\\\"", at) >= 0 || line.indexOf("\\u00", at) >= 0);
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
    return plain
        .toString()
        .replace("\\\\\\\"", "\"")
        .replace("\\\"", "\"")
        .replace("\\u003c", "<")
        .replace("\\u003e", ">")
        .replace("\\u0026", "&")
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
