package dev.whoami.log.text;

import java.io.Reader;

/** Gives one text after the other to the same parser, which sees no end between them. */
public final class RefilledReader extends Reader {
  private String text = "";
  private int at;

  /** Sets the next text, after the parser has read the one before. */
  public void refill(String next) {
    text = next;
    at = 0;
  }

  @Override
  public int read(char[] into, int from, int length) {
    int count = Math.min(length, text.length() - at);
    if (count <= 0) {
      return -1;
    }
    text.getChars(at, at + count, into, from);
    at += count;
    return count;
  }

  @Override
  public void close() {
    text = "";
  }
}
