package dev.whoami.lint.file;

import com.google.gson.stream.JsonReader;
import java.io.Reader;

/**
 * A reader of JSON that knows its line. Gson's own tells it only in a text with the whole path to
 * where it is, which costs as much as all the keys on that path are long, for every value.
 */
public final class LineJsonReader extends JsonReader {
  private static final int DEEPEST = 200;

  private final LineCountingReader lines;

  private LineJsonReader(LineCountingReader lines) {
    super(lines);
    this.lines = lines;
  }

  /** It ends a nesting that is deeper than any real one. */
  public static LineJsonReader of(Reader text) {
    LineJsonReader reader = new LineJsonReader(new LineCountingReader(text));
    reader.setNestingLimit(DEEPEST);
    return reader;
  }

  /** Counted from 1. */
  public int line() {
    return lines.line();
  }
}
