package dev.whoami.log.paste;

/** Where an object of JSON ends, by its brackets and quotes. */
final class JsonEnd {
  static final int DEEPEST = 100;

  private JsonEnd() {}

  /** The index behind the object that opens at this place; 0 if it has no end, or is too deep. */
  static int of(String text, int from) {
    return end(text, from + 1, false);
  }

  /** The same from behind its bracket on; also 0 if it is a list of records. */
  static int ofRecord(String text, int from) {
    return end(text, from, true);
  }

  private static int end(String text, int from, boolean isNoList) {
    int open = 1;
    int to = from;
    while (open > 0 && open < DEEPEST && to < text.length()) {
      char each = text.charAt(to);
      if (each == '"') {
        to = ofText(text, to);
      } else if (each == '{' || each == '[') {
        boolean isList =
            isNoList && open == 1 && each == '[' && LetterStream.isNameOfList(text, to);
        open += isList ? DEEPEST : 1;
      } else if (each == '}' || each == ']') {
        open--;
      }
      to++;
    }
    return open == 0 ? to : 0;
  }

  /** The quote that ends the text that begins at this place, or the end of all. */
  private static int ofText(String text, int from) {
    int to = from + 1;
    while (to < text.length() && text.charAt(to) != '"') {
      to += text.charAt(to) == '\\' ? 2 : 1;
    }
    return to;
  }
}
