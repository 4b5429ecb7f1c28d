package dev.whoami.log;

import java.io.IOException;
import java.io.Reader;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Cuts a text into lines and objects of JSON, each so small that it can be held: an object that is
 * written over many lines is one piece, and of a list of records, as CloudTrail and CloudWatch
 * write them, each record is one. What turns out to be no JSON, and an object that is too large,
 * are taken as lines.
 */
final class LogPieces {
  /** Characters of an object; an event of CloudTrail has 256 KB at most. */
  private static final int LARGEST = 1 << 18;

  private static final int DEEPEST = 100;
  private static final int TAIL = 64;
  private static final Pattern BEGINS_LIST =
      Pattern.compile("(?s).*\"(?:Records|Events|events|logEvents|results)\"\\s*:\\s*");

  /** Takes the pieces, each with the number of the line on which it begins. */
  interface Sink {
    void line(String text, long line);

    void object(String json, long line);
  }

  private final Sink sink;
  private final StringBuilder held = new StringBuilder();
  private final AtomicLong line = new AtomicLong(1);
  private final AtomicLong began = new AtomicLong(1);
  private final AtomicInteger at = new AtomicInteger();

  /** 0 outside of JSON. */
  private final AtomicInteger depth = new AtomicInteger();

  /** The depth around each record; 0 where the object itself is the record. */
  private final AtomicInteger around = new AtomicInteger();

  private final AtomicInteger quote = new AtomicInteger();

  private LogPieces(Sink sink) {
    this.sink = sink;
  }

  /**
   * Hands all pieces to the sink.
   *
   * @return how many lines there are
   */
  static long read(Reader text, Sink sink) throws IOException {
    LogPieces pieces = new LogPieces(sink);
    long lines = LogLines.read(text, pieces::take);
    pieces.giveUp();
    return lines;
  }

  private void take(String part, boolean endsLine) {
    at.set(0);
    if (depth.get() == 0) {
      begin(part);
    }
    while (depth.get() > 0 && at.get() < part.length()) {
      follow(part.charAt(at.getAndIncrement()));
      if (depth.get() == 0) {
        begin(part);
      }
    }
    if (depth.get() == 0 && at.get() < part.length()) {
      sink.line(part.substring(at.get()), line.get());
    }
    if (endsLine) {
      endLine();
      line.incrementAndGet();
    }
  }

  /** JSON does not have a line break within a text, so it is none. */
  private void endLine() {
    if (depth.get() == 0) {
      return;
    }
    if (quote.get() != 0) {
      giveUp();
    } else {
      hold('\n');
    }
  }

  /** An object or a list of objects at this place opens; a log line begins with a bracket, too. */
  private void begin(String part) {
    int from = afterBlanks(part, at.get());
    if (from == part.length() || (part.charAt(from) != '{' && part.charAt(from) != '[')) {
      return;
    }
    int second = afterBlanks(part, from + 1);
    char opening = part.charAt(from);
    char next = second < part.length() ? part.charAt(second) : '\n';
    boolean isJson = next == '\n' || (opening == '{' ? next == '"' || next == '}' : next == '{');
    if (isJson) {
      at.set(from + 1);
      began.set(line.get());
      held.setLength(0);
      held.append(opening);
      depth.set(1);
      around.set(opening == '[' ? 1 : 0);
      quote.set(0);
    }
  }

  private static int afterBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  /** One more character of JSON. */
  private void follow(char each) {
    if (quote.get() != 0) {
      hold(each);
      quote.set(quote.get() == 2 ? 1 : each == '\\' ? 2 : each == '"' ? 0 : 1);
      return;
    }
    if (isOdd(each)) {
      giveUp();
      at.decrementAndGet();
      return;
    }
    switch (each) {
      case '"':
        quote.set(1);
        hold(each);
        break;
      case '{':
      case '[':
        open(each);
        break;
      case '}':
      case ']':
        close(each);
        break;
      default:
        hold(each);
    }
  }

  /** Whether this cannot stand here in JSON: at the beginning of an object, or between records. */
  private boolean isOdd(char each) {
    if (each <= ' ') {
      return false;
    }
    if (around.get() > 0 && depth.get() == around.get()) {
      return each != ',' && each != '{' && each != ']';
    }
    boolean isFirst = depth.get() == 1 && held.length() < TAIL && isOpening(held);
    return isFirst && each != '"' && each != '}';
  }

  private static boolean isOpening(CharSequence held) {
    return held.toString().trim().equals("{");
  }

  private void open(char each) {
    if (depth.get() >= DEEPEST) {
      hold(each);
      giveUp();
      return;
    }
    boolean isList = depth.get() == 1 && around.get() == 0 && each == '[' && endsWithNameOfList();
    if (isList) {
      around.set(2);
      held.setLength(0);
    } else if (around.get() > 0 && depth.get() == around.get()) {
      began.set(line.get());
      held.setLength(0);
      held.append(each);
    } else {
      hold(each);
    }
    depth.incrementAndGet();
  }

  private boolean endsWithNameOfList() {
    return BEGINS_LIST.matcher(held.substring(Math.max(0, held.length() - TAIL))).matches();
  }

  private void close(char each) {
    hold(each);
    if (depth.decrementAndGet() == around.get()) {
      handObject();
    } else if (depth.get() < around.get()) {
      held.setLength(0);
      around.set(0);
    }
  }

  /** What does not begin as an object is the rest of one, the beginning of which was handed on. */
  private void handObject() {
    if (held.length() > 1 && held.charAt(0) == '{') {
      sink.object(held.toString(), began.get());
      held.setLength(0);
    } else if (held.length() > 1) {
      handAsLines();
    }
  }

  /** What is between records is not kept; what becomes too large is handed on as a line. */
  private void hold(char each) {
    if (around.get() > 0 && depth.get() == around.get()) {
      return;
    }
    held.append(each);
    if (held.length() >= LARGEST) {
      handAsLines();
    }
  }

  private void giveUp() {
    handAsLines();
    depth.set(0);
    around.set(0);
    quote.set(0);
  }

  private void handAsLines() {
    long number = began.get();
    for (String each : held.toString().split("\n", -1)) {
      // An empty line says nothing, here and elsewhere.
      for (int from = 0; from < each.length(); from += LogLines.LONGEST) {
        sink.line(each.substring(from, Math.min(each.length(), from + LogLines.LONGEST)), number);
      }
      number++;
    }
    held.setLength(0);
    began.set(line.get());
  }
}
