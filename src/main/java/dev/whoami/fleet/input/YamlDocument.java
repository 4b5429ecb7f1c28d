package dev.whoami.fleet.input;

import java.util.Optional;

/**
 * One document of a stream of YAML, as it stands there. Lines of a marker begin and end it, which
 * no value can have: so a fault in one says nothing of the others.
 */
final class YamlDocument {
  private static final String START = "---";
  private static final String END = "...";

  private final String stream;
  private final int from;
  private final int to;
  private final int linesBefore;

  private YamlDocument(String stream, int from, int to, int linesBefore) {
    this.stream = stream;
    this.from = from;
    this.to = to;
    this.linesBefore = linesBefore;
  }

  static Optional<YamlDocument> first(String stream) {
    return at(stream, 0, 0);
  }

  Optional<YamlDocument> next() {
    return at(stream, to, linesBefore + lineEnds());
  }

  private int lineEnds() {
    int ends = 0;
    for (int i = stream.indexOf('\n', from); i >= 0 && i < to; i = stream.indexOf('\n', i + 1)) {
      ends++;
    }
    return ends;
  }

  /** It ends before the next line that begins one, or behind one that ends it. */
  private static Optional<YamlDocument> at(String stream, int from, int linesBefore) {
    boolean hasContent = false;
    int start = from;
    while (start < stream.length()) {
      int end = stream.indexOf('\n', start);
      int next = end < 0 ? stream.length() : end + 1;
      boolean isStart = isMarker(START, stream, start, next);
      if (isStart && hasContent) {
        return Optional.of(new YamlDocument(stream, from, start, linesBefore));
      }
      if (isMarker(END, stream, start, next)) {
        return Optional.of(new YamlDocument(stream, from, next, linesBefore));
      }
      hasContent |=
          isStart ? hasMore(stream, start + START.length(), next) : isContent(stream, start, next);
      start = next;
    }
    return from < stream.length()
        ? Optional.of(new YamlDocument(stream, from, stream.length(), linesBefore))
        : Optional.empty();
  }

  private static boolean isMarker(String marker, String stream, int start, int end) {
    int behind = start + marker.length();
    return stream.startsWith(marker, start)
        && (behind >= end || Character.isWhitespace(stream.charAt(behind)));
  }

  /** What stands before the marker of a start without being of the document before: directives. */
  private static boolean isContent(String stream, int start, int end) {
    return stream.charAt(start) != '%' && hasMore(stream, start, end);
  }

  private static boolean hasMore(String stream, int start, int end) {
    int i = start;
    while (i < end && Character.isWhitespace(stream.charAt(i))) {
      i++;
    }
    return i < end && stream.charAt(i) != '#';
  }

  String text() {
    return stream.substring(from, to);
  }

  /**
   * The line of the stream on which a line of the document stands, both from 1; 0 stays 0. What is
   * missing at the end is missing on the last line.
   */
  int line(int ofDocument) {
    return ofDocument == 0 ? 0 : Math.min(linesBefore + ofDocument, lastLine());
  }

  int firstLine() {
    return linesBefore + 1;
  }

  int lastLine() {
    boolean endsLine = to > from && stream.charAt(to - 1) == '\n';
    return linesBefore + lineEnds() + (endsLine ? 0 : 1);
  }
}
