package dev.whoami.report;

import dev.whoami.world.Printable;

/**
 * A line of clean text of which some words are stressed. Where the ink is, is known apart from the
 * text: so nothing in a text can pass for it.
 */
public final class Inked {
  private static final char NONE = ' ';

  private final String text;

  /** For each character of the text, the letter of its ink; a blank is none. */
  private final String inks;

  private Inked(String text, String inks) {
    this.text = text;
    this.inks = inks;
  }

  /** A text without ink. */
  public static Inked plain(String text) {
    return of(NONE, text);
  }

  static Inked in(Ink ink, String text) {
    return of(ink.letter(), text);
  }

  private static Inked of(char ink, String text) {
    String clean = Printable.line(text);
    StringBuilder inks = new StringBuilder(clean.length());
    while (inks.length() < clean.length()) {
      inks.append(ink);
    }
    return new Inked(clean, inks.toString());
  }

  /** With a text behind it, which has no ink. */
  public Inked then(String more) {
    return then(plain(more));
  }

  public Inked then(Inked more) {
    return new Inked(text + more.text, inks + more.inks);
  }

  /** How many characters of it are seen. */
  int length() {
    return text.length();
  }

  /** The text without its inks. */
  String text() {
    return text;
  }

  Inked part(int from, int to) {
    return new Inked(text.substring(from, to), inks.substring(from, to));
  }

  /** As a terminal takes it. */
  @Override
  public String toString() {
    StringBuilder written = new StringBuilder();
    int from = 0;
    while (from < text.length()) {
      char ink = inks.charAt(from);
      int to = from;
      while (to < text.length() && inks.charAt(to) == ink) {
        to++;
      }
      written.append(Ink.on(text.substring(from, to), ink));
      from = to;
    }
    return written.toString();
  }
}
