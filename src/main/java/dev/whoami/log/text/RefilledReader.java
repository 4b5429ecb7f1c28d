package dev.whoami.log.text;

import java.io.Reader;

/** One text after the other for a parser that stays the same: it ends with none of them. */
public final class RefilledReader extends Reader {
  private String text = "";
  private int at;

  /** The parser has read what was there before. */
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
