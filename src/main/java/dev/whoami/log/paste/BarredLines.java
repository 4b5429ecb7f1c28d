package dev.whoami.log.paste;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts a message together again that SOPS broke into short lines, each behind a bar: the first
 * begins with {@code - | }, the others with {@code | }. All other lines pass as they are.
 */
public final class BarredLines {
  private static final String FIRST = "- | ";
  private static final String BAR = "|";
  private static final int MOST = 60;
  private static final int LONGEST = 400;

  private final LogLineSink sink;

  /** The lines of a message without their bars, and the number of the first. */
  private final List<String> held = new ArrayList<>();

  private final List<Long> began = new ArrayList<>();

  public BarredLines(LogLineSink sink) {
    this.sink = sink;
  }

  public void line(String text, long number) {
    String bare = text.trim();
    if (!held.isEmpty() && isNext(bare)) {
      held.add(bare.substring(BAR.length()).trim());
      return;
    }
    end();
    if (bare.startsWith(FIRST) && bare.length() < LONGEST) {
      held.add(bare.substring(FIRST.length()));
      began.add(number);
    } else {
      sink.line(text, number);
    }
  }

  /** A table can begin in the same way, so a message has an end. */
  private boolean isNext(String bare) {
    return bare.startsWith(BAR) && held.size() < MOST && bare.length() < LONGEST;
  }

  /** Whether the next line cannot belong to one before it. */
  public boolean isIdle() {
    return held.isEmpty();
  }

  /** Nothing follows that belongs to what is held. */
  public void end() {
    if (!held.isEmpty()) {
      String whole = String.join(" ", held);
      long number = began.get(0);
      held.clear();
      began.clear();
      sink.line(whole, number);
    }
  }
}
