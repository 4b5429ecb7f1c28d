package dev.whoami.log.paste;

/**
 * Puts packed text together again that a program or a terminal broke into lines of base64. All
 * other lines pass as they are.
 */
public final class PackedLines {
  /** Characters of a line behind which such a text can continue. */
  private static final int SHORTEST = 60;

  private static final int LONGEST = 1 << 20;

  private final LogLineSink sink;
  private final StringBuilder held = new StringBuilder();
  private long began;

  public PackedLines(LogLineSink sink) {
    this.sink = sink;
  }

  /** Whether the next line cannot be the rest of one before it. */
  public boolean isIdle() {
    return held.length() == 0;
  }

  public void line(String text, long number) {
    int from = isIdle() ? text.indexOf(PackedText.BEGINNING) : 0;
    if (from < 0 || !endsInside(text, from)) {
      boolean isLast = !isIdle() && isRest(text);
      if (isLast) {
        held.append(text);
      }
      end();
      if (!isLast) {
        sink.line(text, number);
      }
      return;
    }
    if (isIdle()) {
      began = number;
    }
    held.append(text);
    if (held.length() >= LONGEST) {
      end();
    }
  }

  private static boolean endsInside(String text, int from) {
    return text.length() >= SHORTEST && PackedText.end(text, from) == text.length();
  }

  /** The last line is shorter, and can end with what fills it, and with a quote. */
  private static boolean isRest(String text) {
    int end = PackedText.end(text, 0);
    return end > 0 && (end == text.length() || text.charAt(end) == '=' || text.charAt(end) == '"');
  }

  /** Nothing follows that belongs to what is held. */
  public void end() {
    if (held.length() > 0) {
      String whole = held.toString();
      held.setLength(0);
      sink.line(whole, began);
    }
  }
}
