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
  private final boolean hasContent;
  private final boolean isEnded;

  private YamlDocument(
      String stream, int from, int to, int linesBefore, boolean hasContent, boolean isEnded) {
    this.stream = stream;
    this.from = from;
    this.to = to;
    this.linesBefore = linesBefore;
    this.hasContent = hasContent;
    this.isEnded = isEnded;
  }

  static Optional<YamlDocument> first(String stream) {
    return new YamlDocument(stream, 0, 0, 0, true, true).next();
  }

  /** An end of a document that follows another end is skipped. */
  Optional<YamlDocument> next() {
    YamlDocument next = after();
    while (next.from < next.to && !next.hasContent) {
      next = next.after();
    }
    return Optional.of(next).filter(it -> it.hasContent);
  }

  private int lineEnds() {
    return lineEnds(stream, from, to);
  }

  static int lineEnds(String stream, int from, int to) {
    int ends = 0;
    for (int i = stream.indexOf('\n', from); i >= 0 && i < to; i = stream.indexOf('\n', i + 1)) {
      ends++;
    }
    return ends;
  }

  /** It ends before the next line that begins one, or behind one that ends it. */
  private YamlDocument after() {
    boolean isAny = false;
    int start = to;
    while (start < stream.length()) {
      int end = stream.indexOf('\n', start);
      int next = end < 0 ? stream.length() : end + 1;
      boolean isStart = isMarker(START, stream, start, next);
      if (isStart && isAny) {
        return after(start, true, true);
      }
      if (isMarker(END, stream, start, next)) {
        return after(next, isAny, true);
      }
      isAny |=
          isStart ? hasMore(stream, start + START.length(), next) : isContent(stream, start, next);
      start = next;
    }
    return after(stream.length(), to < stream.length(), false);
  }

  private YamlDocument after(int end, boolean isAny, boolean isEnded) {
    return new YamlDocument(stream, to, end, linesBefore + lineEnds(), isAny, isEnded);
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

  /** Whether a marker ends it, and not the end of the stream. */
  boolean isEnded() {
    return isEnded;
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
