package dev.whoami.log.paste;

import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;

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

  /** The line without the texts that are packed in it; these have been handed on. */
  public String around(String line, long number) {
    int at = PackedText.next(line, 0);
    if (at < 0) {
      return line;
    }
    StringBuilder around = new StringBuilder();
    int from = 0;
    while (at >= 0) {
      int end = PackedText.end(line, at);
      if (isPacked(line.substring(at, end), number)) {
        around.append(line, from, at);
        from = end;
      }
      at = PackedText.next(line, end);
    }
    return around.append(line, from, line.length()).toString();
  }

  private boolean isPacked(String base64, long number) {
    int most = depth < DEEPEST ? Math.min(left, MOST_OF_ONE) : 0;
    Optional<PackedText> packed = PackedText.of(base64, most + 1);
    packed.ifPresent(it -> hand(it, most, number));
    return packed.isPresent();
  }

  private void hand(PackedText packed, int most, long number) {
    isCut |= !packed.isWhole() || packed.text().length() > most;
    left -= Math.min(left, packed.text().length());
    if (most > 0) {
      depth++;
      hand(packed.text(), number);
      end.run();
      depth--;
    }
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
