package dev.whoami.log.paste;

import java.io.IOException;
import java.io.StringReader;

/**
 * Unpacks what is packed in the lines of a log, and hands on its lines and objects. There is one
 * budget for all of a log, so that a small text cannot become a large one: bytes in all, bytes of
 * one text, and texts in texts.
 */
public final class Unpacking {
  private static final int MOST = 1 << 26;
  private static final int MOST_OF_ONE = 1 << 21;
  private static final int DEEPEST = 3;

  private final LogPieces.Sink sink;

  /** Tells the sink that a text has ended. */
  private final Runnable end;

  private int left = MOST;
  private int depth;
  private boolean isCut;

  public Unpacking(LogPieces.Sink sink, Runnable end) {
    this.sink = sink;
    this.end = end;
  }

  /** Whether a text is packed in the line; then it has been handed on. */
  public boolean isPacked(String line, long number) {
    if (!line.contains(PackedText.BEGINNING)) {
      return false;
    }
    int most = depth < DEEPEST ? Math.min(left, MOST_OF_ONE) : 0;
    PackedText packed = PackedText.in(line, most + 1).orElse(PackedText.NONE);
    if (packed.text().isEmpty()) {
      return false;
    }
    isCut |= !packed.isWhole() || packed.text().length() > most;
    left -= Math.min(left, packed.text().length());
    if (most > 0) {
      depth++;
      hand(packed.text(), number);
      end.run();
      depth--;
    }
    return true;
  }

  /** All lines of the text are of the line in which it was. */
  private void hand(String text, long number) {
    try {
      LogPieces.read(
          new StringReader(text),
          new LogPieces.Sink() {
            @Override
            public void line(String each, long ignored) {
              sink.line(each, number);
            }

            @Override
            public void object(String json, long ignored) {
              sink.object(json, number);
            }
          });
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether some packed text was not read to its end. */
  public boolean isCut() {
    return isCut;
  }
}
