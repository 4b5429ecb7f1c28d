package dev.whoami.log.paste;

import java.io.IOException;
import java.io.Reader;

/**
 * Cuts a text into lines and objects of JSON, each so small that it can be held: an object that is
 * written over many lines is one piece, and of a list of records, as CloudTrail and CloudWatch
 * write them, each record is one.
 */
public final class LogPieces {
  /** Takes the pieces, each with the number of the line on which it begins. */
  public interface Sink extends LogLineSink {
    void object(String json, long number);
  }

  private final Sink sink;
  private final LetterStream open;
  private long line = 1;

  private LogPieces(Sink sink) {
    this.sink = sink;
    this.open = new LetterStream(sink);
  }

  /** Hands all pieces to the sink. Returns the number of lines. */
  public static long read(Reader text, Sink sink) throws IOException {
    LogPieces pieces = new LogPieces(sink);
    long lines = LogLines.read(text, pieces::take);
    pieces.open.giveUp();
    return lines;
  }

  private void take(String part, boolean endsLine) {
    int end = open.isEnded() && endsLine ? endOfObject(part) : 0;
    if (end > 0) {
      sink.object(part.substring(0, end).trim(), line);
      line++;
      return;
    }
    int at = open.isEnded() ? begin(part, 0) : 0;
    while (!open.isEnded() && at < part.length()) {
      at = open.follow(part, at);
      if (open.isEnded()) {
        at = begin(part, at);
      }
    }
    if (open.isEnded() && at < part.length()) {
      sink.line(part.substring(at), line);
    }
    if (endsLine) {
      open.endLine();
      line++;
    }
  }

  /**
   * The end of the only object in a line, as most programs write JSON; 0 where it is another one.
   */
  private static int endOfObject(String part) {
    int from = afterBlanks(part, 0);
    int second = afterBlanks(part, from + 1);
    if (second >= part.length() || part.charAt(from) != '{' || part.charAt(second) != '"') {
      return 0;
    }
    int to = JsonEnd.ofRecord(part, second);
    return to > 0 && afterBlanks(part, to) == part.length() ? to : 0;
  }

  /**
   * The position behind the bracket that opens an object, or a list of objects, at this place. If
   * none opens here, the place itself: a log line also begins with a bracket.
   */
  private int begin(String part, int at) {
    int from = afterBlanks(part, at);
    if (from == part.length() || (part.charAt(from) != '{' && part.charAt(from) != '[')) {
      return at;
    }
    int second = afterBlanks(part, from + 1);
    char opening = part.charAt(from);
    char next = second < part.length() ? part.charAt(second) : '\n';
    boolean isJson = next == '\n' || (opening == '{' ? next == '"' || next == '}' : next == '{');
    if (!isJson) {
      return at;
    }
    open.begin(opening, line);
    return from + 1;
  }

  private static int afterBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }
}
