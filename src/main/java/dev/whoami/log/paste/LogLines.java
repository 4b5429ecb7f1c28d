package dev.whoami.log.paste;

import java.io.IOException;
import java.io.Reader;

/** Cuts a text of any length into lines, and a line that is too long into parts of it. */
public final class LogLines {
  /** Characters of a part. */
  public static final int LONGEST = 1 << 16;

  private static final int BUFFER = 1 << 13;

  /** Takes a line, or a part of one; the break is not in it. */
  interface Sink {
    void take(String part, boolean endsLine);
  }

  private final StringBuilder part = new StringBuilder();
  private long lines;
  private final Sink sink;

  private LogLines(Sink sink) {
    this.sink = sink;
  }

  /** Hands all of it to the sink. Returns the number of lines. */
  static long read(Reader text, Sink sink) throws IOException {
    LogLines lines = new LogLines(sink);
    char[] buffer = new char[BUFFER];
    for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
      lines.take(buffer, read);
    }
    if (lines.part.length() > 0) {
      lines.hand(true);
    }
    return lines.lines;
  }

  private void take(char[] buffer, int length) {
    int from = 0;
    while (from < length) {
      int most = Math.min(length, from + LONGEST - part.length());
      int to = from;
      while (to < most && buffer[to] != '\n') {
        to++;
      }
      part.append(buffer, from, to - from);
      boolean isBreak = to < length && buffer[to] == '\n';
      if (isBreak || part.length() >= LONGEST) {
        hand(isBreak);
      }
      from = isBreak ? to + 1 : to;
    }
  }

  private void hand(boolean endsLine) {
    int end = part.length();
    boolean isDos = endsLine && end > 0 && part.charAt(end - 1) == '\r';
    String text = part.substring(0, isDos ? end - 1 : end);
    part.setLength(0);
    if (endsLine) {
      lines++;
    }
    sink.take(text, endsLine);
  }
}
