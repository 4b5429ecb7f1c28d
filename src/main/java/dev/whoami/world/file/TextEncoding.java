package dev.whoami.world.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The encoding of a text, by its first bytes: a redirection in PowerShell writes UTF-16. The
 * default is UTF-8.
 */
final class TextEncoding {
  private static final int LONGEST_MARK = 3;

  /** The bytes of two characters in UTF-16. */
  private static final int TWO_CHARACTERS = 4;

  private TextEncoding() {}

  /**
   * Skips the byte order mark, which is not a part of the text; the stream must support going back.
   */
  static Charset at(InputStream in) throws IOException {
    in.mark(LONGEST_MARK);
    int first = in.read();
    int second = in.read();
    if (first == 0xff && second == 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    if (first == 0xfe && second == 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    boolean isMarked = first == 0xef && second == 0xbb && in.read() == 0xbf;
    if (isMarked) {
      return StandardCharsets.UTF_8;
    }
    in.reset();
    return withoutMark(in);
  }

  /**
   * In UTF-16, each ASCII character has one zero byte. A single zero byte can also be a hole in a
   * file.
   */
  private static Charset withoutMark(InputStream in) throws IOException {
    in.mark(TWO_CHARACTERS);
    boolean[] isZero = new boolean[TWO_CHARACTERS];
    for (int i = 0; i < TWO_CHARACTERS; i++) {
      int each = in.read();
      if (each < 0) {
        in.reset();
        return StandardCharsets.UTF_8;
      }
      isZero[i] = each == 0;
    }
    in.reset();
    if (isZero[0] == isZero[1] || isZero[0] != isZero[2] || isZero[1] != isZero[3]) {
      return StandardCharsets.UTF_8;
    }
    return isZero[0] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }
}
