package dev.whoami.lint.model.call;

/** The lines of places in a text, which come in order: each character is looked at once. */
final class LineNumbers {
  private final String text;
  private int at;
  private int line = 1;

  LineNumbers(String text) {
    this.text = text;
  }

  /** The line of a place that is not before the last one. */
  int of(int place) {
    while (at < place) {
      line += text.charAt(at) == '\n' ? 1 : 0;
      at++;
    }
    return line;
  }
}
