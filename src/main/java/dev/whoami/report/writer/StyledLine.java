package dev.whoami.report.writer;

import dev.whoami.world.text.PipelineCommands;
import dev.whoami.world.text.Printable;
import java.util.List;

/**
 * A line of clean text with some words emphasized. The styles are kept apart from the text, so that
 * no text can pass for a style.
 */
public final class StyledLine {
  private static final char NONE = ' ';

  private final String text;

  /** For each character of the text, the letter of its style; a blank if it has none. */
  private final String inks;

  private StyledLine(String text, String inks) {
    this.text = text;
    this.inks = inks;
  }

  /** A text without styles. */
  public static StyledLine plain(String text) {
    return of(NONE, text);
  }

  static StyledLine in(AnsiStyle style, String text) {
    return of(style.letter(), text);
  }

  private static StyledLine of(char style, String text) {
    String clean = Printable.line(text);
    StringBuilder inks = new StringBuilder(clean.length());
    while (inks.length() < clean.length()) {
      inks.append(style);
    }
    return new StyledLine(clean, inks.toString());
  }

  /** Appends a text without styles. */
  public StyledLine then(String more) {
    return then(plain(more));
  }

  public StyledLine then(StyledLine more) {
    return new StyledLine(text + more.text, inks + more.inks);
  }

  /** The number of characters on the screen, without escape codes. */
  int length() {
    return text.length();
  }

  /** The text without its styles. */
  String text() {
    return text;
  }

  /**
   * Removes what a pipeline would run as a command if it printed the line: two parts can make such
   * a text only together.
   */
  StyledLine withoutCommands() {
    List<Integer> places = PipelineCommands.places(text);
    if (places.isEmpty()) {
      return this;
    }
    StringBuilder broken = new StringBuilder(text);
    StringBuilder inked = new StringBuilder(inks);
    for (int i = places.size() - 1; i >= 0; i--) {
      int at = places.get(i);
      broken.insert(at, '\\');
      inked.insert(at, inks.charAt(at));
    }
    return new StyledLine(broken.toString(), inked.toString());
  }

  StyledLine part(int from, int to) {
    return new StyledLine(text.substring(from, to), inks.substring(from, to));
  }

  /** The line with the escape codes of a terminal. */
  @Override
  public String toString() {
    StringBuilder written = new StringBuilder();
    int from = 0;
    while (from < text.length()) {
      char style = inks.charAt(from);
      int to = from;
      while (to < text.length() && inks.charAt(to) == style) {
        to++;
      }
      written.append(AnsiStyle.on(text.substring(from, to), style));
      from = to;
    }
    return written.toString();
  }
}
