package dev.whoami.report.writer;

import dev.whoami.world.text.PipelineCommands;
import dev.whoami.world.text.Printable;
import java.util.List;

/**
 * A line of clean text with some words stressed. Where the ink is, is known apart from the text: so
 * nothing in a text can pass for it.
 */
public final class StyledLine {
  private static final char NONE = ' ';

  private final String text;

  /** For each character of the text, the letter of its ink; a blank is none. */
  private final String inks;

  private StyledLine(String text, String inks) {
    this.text = text;
    this.inks = inks;
  }

  /** A text without ink. */
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

  /** With a text behind it, which has no ink. */
  public StyledLine then(String more) {
    return then(plain(more));
  }

  public StyledLine then(StyledLine more) {
    return new StyledLine(text + more.text, inks + more.inks);
  }

  /** How many characters of it are seen. */
  int length() {
    return text.length();
  }

  /** The text without its inks. */
  String text() {
    return text;
  }

  /** Without what only its parts together are to a pipeline that prints them. */
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

  /** As a terminal takes it. */
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
