package dev.whoami.fleet.input;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A text that ends with an error at the first zero byte. A file that was not written to its end can
 * have a hole there, of any size; a reader of JSON would take it for a word.
 */
final class TextWithoutHoles extends FilterReader {
  static final String FAULT = "has zero bytes, so a part of it is missing; write it again";

  /** The text must support marks. */
  TextWithoutHoles(Reader text) {
    super(text);
  }

  static boolean isIn(String text) {
    return text.indexOf('\0') >= 0;
  }

  @Override
  public int read() throws IOException {
    return checked(in.read());
  }

  /** Reads the part before the zero byte first. */
  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    in.mark(length + 1);
    int count = in.read(buffer, from, length);
    for (int i = from; i < from + count; i++) {
      if (buffer[i] == 0 && i > from) {
        in.reset();
        return in.read(buffer, from, i - from);
      }
      checked(buffer[i]);
    }
    return count;
  }

  private static int checked(int sign) throws HoleException {
    if (sign == 0) {
      throw new HoleException();
    }
    return sign;
  }

  /** There is a zero byte. */
  static final class HoleException extends IOException {
    private static final long serialVersionUID = 1L;

    HoleException() {
      super(FAULT);
    }
  }
}
