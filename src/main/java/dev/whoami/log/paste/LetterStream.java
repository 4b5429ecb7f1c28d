package dev.whoami.log.paste;

import java.util.regex.Pattern;

/**
 * JSON that goes over many lines, followed letter by letter. An object is one piece; of a list of
 * records, each record is one. What turns out to be no JSON, and an object that is too large, are
 * taken as lines.
 */
final class LetterStream {
  /** Characters of an object; an event of CloudTrail has 256 KB at most. */
  private static final int LARGEST = 1 << 18;

  private static final int TAIL = 64;
  private static final Pattern BEGINS_LIST =
      Pattern.compile("\"(?:Records|Events|events|logEvents|results)\"\\s{0,50}:\\s{0,50}\\z");

  private final LogPieces.Sink sink;
  private final StringBuilder held = new StringBuilder();
  private long line = 1;
  private long began = 1;

  /** 0 outside of JSON. */
  private int depth;

  /** The depth around each record; 0 where the object itself is the record. */
  private int around;

  /** 1 within a text, 2 behind a backslash in it, else 0. */
  private int quote;

  LetterStream(LogPieces.Sink sink) {
    this.sink = sink;
  }

  /** Whether no object is open. */
  boolean isEnded() {
    return depth == 0;
  }

  void begin(char opening, long number) {
    line = number;
    began = number;
    held.setLength(0);
    held.append(opening);
    depth = 1;
    around = opening == '[' ? 1 : 0;
    quote = 0;
  }

  /** Takes one letter or more at this place; where the stream has ended, what is left is a line. */
  int follow(String part, int from) {
    int at = quote == 1 ? quoted(part, from) : from;
    return at < part.length() ? letter(part.charAt(at), at) : at;
  }

  /** One more character of JSON. */
  private int letter(char each, int at) {
    if (quote != 0) {
      hold(each);
      quote = quote == 2 ? 1 : each == '\\' ? 2 : each == '"' ? 0 : 1;
      return at + 1;
    }
    if (isOdd(each)) {
      giveUp();
      return at;
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
    return at + 1;
  }

  /** Whether this cannot stand here in JSON: at the beginning of an object, or between records. */
  private boolean isOdd(char each) {
    if (each <= ' ') {
      return false;
    }
    if (around > 0 && depth == around) {
      return each != ',' && each != '{' && each != ']';
    }
    boolean isFirst = depth == 1 && held.length() < TAIL && held.toString().trim().equals("{");
    return isFirst && each != '"' && each != '}';
  }

  private void open(char each) {
    if (depth >= JsonEnd.DEEPEST) {
      hold(each);
      giveUp();
      return;
    }
    if (depth == 1 && around == 0 && each == '[' && isNameOfList(held, held.length())) {
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

  /** Whether a name ends in front of this place that lists of records have. */
  static boolean isNameOfList(CharSequence text, int to) {
    return BEGINS_LIST.matcher(text.subSequence(Math.max(0, to - TAIL), to)).find();
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
  private int quoted(String part, int from) {
    int most = Math.min(part.length(), from + LARGEST - held.length());
    int to = from;
    while (to < most && part.charAt(to) != '"' && part.charAt(to) != '\\') {
      to++;
    }
    held.append(part, from, to);
    if (held.length() >= LARGEST) {
      handAsLines();
    }
    return to;
  }

  /** JSON does not have a line break within a text, so it is none. */
  void endLine() {
    if (depth > 0 && quote != 0) {
      giveUp();
    } else if (depth > 0) {
      hold('\n');
    }
    line++;
  }

  void giveUp() {
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
