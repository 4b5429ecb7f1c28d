package dev.whoami.world.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * In which encoding a text is, by its first bytes: a redirection in PowerShell writes UTF-16. What
 * does not begin otherwise is UTF-8.
 */
final class TextEncoding {
  private static final int LONGEST_MARK = 3;

  private TextEncoding() {}

  /**
   * Reads over the mark of an encoding, which is not a part of the text; the stream can go back.
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
    // Without a mark each character of plain text has one byte that is 0.
    if (first == 0 && second > 0) {
      return StandardCharsets.UTF_16BE;
    }
    return first > 0 && second == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
  }
}
