package dev.whoami.log.paste;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Pattern;

/**
 * Cuts a text into lines and objects of JSON, each so small that it can be held: an object that is
 * written over many lines is one piece, and of a list of records, as CloudTrail and CloudWatch
 * write them, each record is one. What turns out to be no JSON, and an object that is too large,
 * are taken as lines.
 */
public final class LogPieces {
  /** Characters of an object; an event of CloudTrail has 256 KB at most. */
  private static final int LARGEST = 1 << 18;

  private static final int DEEPEST = 100;
  private static final int TAIL = 64;
  private static final Pattern BEGINS_LIST =
      Pattern.compile("\"(?:Records|Events|events|logEvents|results)\"\\s{0,50}:\\s{0,50}\\z");

  /** Takes the pieces, each with the number of the line on which it begins. */
  public interface Sink {
    void line(String text, long line);

    void object(String json, long line);
  }

  private final Sink sink;
  private final StringBuilder held = new StringBuilder();
  private long line = 1;
  private long began = 1;
  private int at;

  /** 0 outside of JSON. */
  private int depth;

  /** The depth around each record; 0 where the object itself is the record. */
  private int around;

  private int quote;

  private LogPieces(Sink sink) {
    this.sink = sink;
  }

  /**
   * Hands all pieces to the sink.
   *
   * @return how many lines there are
   */
  public static long read(Reader text, Sink sink) throws IOException {
    LogPieces pieces = new LogPieces(sink);
    long lines = LogLines.read(text, pieces::take);
    pieces.giveUp();
    return lines;
  }

  private void take(String part, boolean endsLine) {
    at = 0;
    int end = depth == 0 && endsLine ? endOfObject(part) : 0;
    if (end > 0) {
      sink.object(part.substring(0, end).trim(), line);
      line++;
      return;
    }
    if (depth == 0) {
      begin(part);
    }
    while (depth > 0 && at < part.length()) {
      if (quote == 1) {
        holdQuoted(part);
      }
      if (at < part.length()) {
        follow(part.charAt(at++));
      }
      if (depth == 0) {
        begin(part);
      }
    }
    if (depth == 0 && at < part.length()) {
      sink.line(part.substring(at), line);
    }
    if (endsLine) {
      endLine();
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
    int open = 1;
    int to = second;
    while (open > 0 && open < DEEPEST && to < part.length()) {
      char each = part.charAt(to);
      if (each == '"') {
        to = endOfText(part, to);
      } else if (each == '{' || each == '[') {
        open += open == 1 && each == '[' && isNameOfList(part, to) ? DEEPEST : 1;
      } else if (each == '}' || each == ']') {
        open--;
      }
      to++;
    }
    return open == 0 && afterBlanks(part, to) == part.length() ? to : 0;
  }

  /** The quote that ends a text, or the end of the part. */
  private static int endOfText(String part, int from) {
    int to = from + 1;
    while (to < part.length() && part.charAt(to) != '"') {
      to += part.charAt(to) == '\\' ? 2 : 1;
    }
    return to;
  }

  private static boolean isNameOfList(String part, int to) {
    return BEGINS_LIST.matcher(part.substring(Math.max(0, to - TAIL), to)).find();
  }

  /** JSON does not have a line break within a text, so it is none. */
  private void endLine() {
    if (depth == 0) {
      return;
    }
    if (quote != 0) {
      giveUp();
    } else {
      hold('\n');
    }
  }

  /** An object or a list of objects at this place opens; a log line also begins with a bracket. */
  private void begin(String part) {
    int from = afterBlanks(part, at);
    if (from == part.length() || (part.charAt(from) != '{' && part.charAt(from) != '[')) {
      return;
    }
    int second = afterBlanks(part, from + 1);
    char opening = part.charAt(from);
    char next = second < part.length() ? part.charAt(second) : '\n';
    boolean isJson = next == '\n' || (opening == '{' ? next == '"' || next == '}' : next == '{');
    if (isJson) {
      at = from + 1;
      began = line;
      held.setLength(0);
      held.append(opening);
      depth = 1;
      around = opening == '[' ? 1 : 0;
      quote = 0;
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
    if (quote != 0) {
      hold(each);
      quote = quote == 2 ? 1 : each == '\\' ? 2 : each == '"' ? 0 : 1;
      return;
    }
    if (isOdd(each)) {
      giveUp();
      at--;
      return;
    }
    switch (each) {
      case '"':
        quote = 1;
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
    if (around > 0 && depth == around) {
      return each != ',' && each != '{' && each != ']';
    }
    boolean isFirst = depth == 1 && held.length() < TAIL && isOpening(held);
    return isFirst && each != '"' && each != '}';
  }

  private static boolean isOpening(CharSequence held) {
    return held.toString().trim().equals("{");
  }

  private void open(char each) {
    if (depth >= DEEPEST) {
      hold(each);
      giveUp();
      return;
    }
    boolean isList = depth == 1 && around == 0 && each == '[' && endsWithNameOfList();
    if (isList) {
      around = 2;
      held.setLength(0);
    } else if (around > 0 && depth == around) {
      began = line;
      held.setLength(0);
      held.append(each);
    } else {
      hold(each);
    }
    depth++;
  }

  private boolean endsWithNameOfList() {
    return BEGINS_LIST.matcher(held.substring(Math.max(0, held.length() - TAIL))).find();
  }

  private void close(char each) {
    hold(each);
    if (--depth == around) {
      handObject();
    } else if (depth < around) {
      held.setLength(0);
      around = 0;
    }
  }

  /**
   * Text that does not begin as an object is the rest of one whose beginning was passed on already.
   */
  private void handObject() {
    if (held.length() > 1 && held.charAt(0) == '{') {
      sink.object(held.toString(), began);
      held.setLength(0);
    } else if (held.length() > 1) {
      handAsLines();
    }
  }

  /** What is between records is not kept; what becomes too large is handed on as a line. */
  private void hold(char each) {
    if (around > 0 && depth == around) {
      return;
    }
    held.append(each);
    if (held.length() >= LARGEST) {
      handAsLines();
    }
  }

  /** The rest of a text in quotes, up to what may end it, at once: most of JSON is such text. */
  private void holdQuoted(String part) {
    int most = Math.min(part.length(), at + LARGEST - held.length());
    int to = at;
    while (to < most && part.charAt(to) != '"' && part.charAt(to) != '\\') {
      to++;
    }
    held.append(part, at, to);
    at = to;
    if (held.length() >= LARGEST) {
      handAsLines();
    }
  }

  private void giveUp() {
    handAsLines();
    depth = 0;
    around = 0;
    quote = 0;
  }

  private void handAsLines() {
    long number = began;
    for (String each : held.toString().split("\n", -1)) {
      // An empty line says nothing, here and elsewhere.
      for (int from = 0; from < each.length(); from += LogLines.LONGEST) {
        sink.line(each.substring(from, Math.min(each.length(), from + LogLines.LONGEST)), number);
      }
      number++;
    }
    held.setLength(0);
    began = line;
  }
}
