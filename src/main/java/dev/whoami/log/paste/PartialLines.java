package dev.whoami.log.paste;

import java.util.HashMap;
import java.util.Map;

/**
 * Puts a line together again that containerd wrote in parts, as it does with one of more than 16
 * KiB: behind the time, the stream and a P stands a part, and behind an F the last one. All other
 * lines pass as they are.
 */
public final class PartialLines {
  private static final int LONGEST_TIME = 40;
  private static final String[] STREAMS = {" stdout ", " stderr "};
  private static final String PART = "P ";
  private static final String LAST = "F ";

  private final LogLineSink sink;

  /** What was read of a line, by its stream. */
  private final Map<String, StringBuilder> held = new HashMap<>();

  private final Map<String, Long> began = new HashMap<>();

  public PartialLines(LogLineSink sink) {
    this.sink = sink;
  }

  /** Whether the next line cannot be the rest of one before it. */
  public boolean isIdle() {
    return held.isEmpty();
  }

  public void line(String text, long number) {
    for (String stream : STREAMS) {
      int at = text.indexOf(stream);
      int tag = at + stream.length();
      boolean isPart = at > 0 && at < LONGEST_TIME && text.startsWith(PART, tag);
      boolean isLast = at > 0 && text.startsWith(LAST, tag) && held.containsKey(stream);
      if (isPart || isLast) {
        StringBuilder line = held.get(stream);
        if (line == null) {
          line = new StringBuilder(text.substring(0, tag) + LAST);
          held.put(stream, line);
          began.put(stream, number);
        }
        line.append(text, tag + PART.length(), text.length());
        if (isLast || line.length() >= LogLines.LONGEST) {
          end(stream);
        }
        return;
      }
    }
    sink.line(text, number);
  }

  /** Nothing follows that belongs to what is held. */
  public void end() {
    if (held.isEmpty()) {
      return;
    }
    for (String each : STREAMS) {
      end(each);
    }
  }

  private void end(String stream) {
    StringBuilder line = held.remove(stream);
    Long number = began.remove(stream);
    if (line != null && number != null) {
      sink.line(line.toString(), number);
    }
  }
}
