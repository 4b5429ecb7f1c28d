package dev.whoami.log.paste;

/** The quotes of a line of CSV: a cell in quotes has each of its own twice. */
public final class CsvQuotes {
  private CsvQuotes() {}

  /** With each of them once; a line that cannot be of CSV as it is. */
  public static String once(String line) {
    boolean isOfCells = line.startsWith("\"") || line.contains(",\"");
    return isOfCells && line.contains("\"\"") ? line.replace("\"\"", "\"") : line;
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
