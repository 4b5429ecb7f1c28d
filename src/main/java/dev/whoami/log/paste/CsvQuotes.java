package dev.whoami.log.paste;

/** The quotes of a line of CSV: a cell in quotes has each of its own twice. */
public final class CsvQuotes {
  private static final String TWICE = "\"\"";

  private CsvQuotes() {}

  /** With each of them once; a line that cannot be of CSV as it is. */
  public static String once(String line) {
    if (!line.contains(TWICE) || !(line.startsWith("\"") || line.contains(",\""))) {
      return line;
    }
    // The name of a field in a cell; the cell may have begun on a line before.
    return line.contains(TWICE + ":") ? line.replace(TWICE, "\"") : inCells(line);
  }

  /** In JSON, two quotes are an empty text; there, the end of a cell does not follow. */
  private static String inCells(String line) {
    StringBuilder once = new StringBuilder(line.length());
    int from = 0;
    while (from < line.length()) {
      int comma = line.indexOf(',', from);
      int end = line.charAt(from) == '"' ? endOfCell(line, from) : -1;
      int to = end >= 0 ? end : comma < 0 ? line.length() : comma + 1;
      String part = line.substring(from, to);
      boolean isText = end - from > TWICE.length() + 1;
      once.append(isText ? part.replace(TWICE, "\"") : part);
      from = to;
    }
    return once.toString();
  }

  /** Behind the comma that follows the cell in quotes; -1 where it is another text. */
  private static int endOfCell(String line, int from) {
    int at = from + 1;
    while (at < line.length()) {
      at = line.indexOf('"', at);
      if (at < 0 || at + 1 == line.length()) {
        return line.length();
      }
      if (line.charAt(at + 1) != '"') {
        return line.charAt(at + 1) == ',' ? at + 2 : -1;
      }
      at += TWICE.length();
    }
    return line.length();
  }

  /** Whether a cell that began in the text did not end in it: its line break is a part of it. */
  public static boolean isOpen(CharSequence text) {
    boolean isOpen = false;
    for (int i = 0; i < text.length(); i++) {
      isOpen ^= text.charAt(i) == '"';
    }
    return isOpen;
  }
}
