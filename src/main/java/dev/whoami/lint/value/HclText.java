package dev.whoami.lint.value;

import dev.whoami.lint.file.Unreadable;
import java.util.ArrayDeque;
import java.util.Deque;

/** The text of a .tf file with a place in it, and whether a line's end means something there. */
public final class HclText {
  private final String text;
  private final int firstLine;
  private int at;
  private int line;

  /** For each bracket around this place, from the innermost: whether line ends are blanks. */
  private final Deque<Boolean> linesAreBlanks = new ArrayDeque<>();

  public HclText(String text) {
    this(text, 1);
  }

  /** A text inside of another file, with the line on which it begins there. */
  public HclText(String text, int firstLine) {
    this.text = text;
    this.firstLine = firstLine;
    this.line = firstLine;
  }

  public boolean isAtEnd() {
    return at >= text.length();
  }

  /** The character here; 0 at the end. */
  public char peek() {
    return peek(0);
  }

  public char peek(int ahead) {
    int index = at + ahead;
    return index < text.length() ? text.charAt(index) : 0;
  }

  public boolean startsWith(String words) {
    return text.startsWith(words, at);
  }

  /** The character here, past which it goes; 0 at the end. */
  public char take() {
    char taken = peek();
    if (!isAtEnd()) {
      at++;
    }
    if (taken == '\n') {
      line++;
    }
    return taken;
  }

  public void take(char wanted) throws Unreadable {
    if (peek() != wanted) {
      throw wrong(
          isAtEnd()
              ? "ends in the middle of a block"
              : "is not Terraform; terraform validate shows why");
    }
    take();
  }

  public void skip(int count) {
    for (int i = 0; i < count; i++) {
      take();
    }
  }

  public int line() {
    return line;
  }

  public int index() {
    return at;
  }

  public String since(int start) {
    return text.substring(start, Math.min(at, text.length()));
  }

  /** What has been read since a place, without a copy of it. */
  public HclSource source(int start, int startLine) {
    return new HclSource(text, start, Math.min(at, text.length()), startLine);
  }

  /** Within brackets and parentheses a line's end is a blank; within braces it is not. */
  public void enter(char open) throws Unreadable {
    linesAreBlanks.push(open != '{');
    take(open);
  }

  /** Within these brackets, a line's end is also a blank. */
  public void ignoreLines() {
    linesAreBlanks.pop();
    linesAreBlanks.push(true);
  }

  public void leave(char close) throws Unreadable {
    if (isAtEnd()) {
      throw wrong("ends in the middle of a block or an expression");
    }
    take(close);
    linesAreBlanks.pop();
  }

  private boolean areLinesBlanks() {
    return !linesAreBlanks.isEmpty() && linesAreBlanks.element();
  }

  public boolean isWord() {
    return !isAtEnd() && (peek() == '_' || Character.isUnicodeIdentifierStart(codePoint()));
  }

  private boolean isInWord() {
    int here = isAtEnd() ? 0 : codePoint();
    return here == '-'
        || (Character.isUnicodeIdentifierPart(here) && !Character.isIdentifierIgnorable(here));
  }

  private int codePoint() {
    return text.codePointAt(at);
  }

  /** A name; empty where there is none. */
  public String word() {
    int start = at;
    if (isWord()) {
      while (isInWord()) {
        skip(Character.charCount(codePoint()));
      }
    }
    return since(start);
  }

  /** The rest of the line, without its end. */
  public String restOfLine() {
    int start = at;
    while (!isAtEnd() && peek() != '\n') {
      take();
    }
    return since(start);
  }

  /** Blanks and comments, and line ends where they mean nothing. */
  public void skipBlanks() throws Unreadable {
    while (!isAtEnd()) {
      if (startsWith("/*")) {
        blockComment();
      } else if (peek() == ' ' || peek() == '\t' || peek() == '\r' || peek() == '\uFEFF') {
        take();
      } else if (areLinesBlanks() && peek() == '\n') {
        take();
      } else if (areLinesBlanks() && isLineComment()) {
        restOfLine();
      } else {
        return;
      }
    }
  }

  /** Blanks, line ends and comments. */
  public void skipGaps() throws Unreadable {
    for (skipBlanks(); !isAtEnd(); skipBlanks()) {
      if (isLineComment()) {
        restOfLine();
      } else if (peek() == '\n' || peek() == ';') {
        take();
      } else {
        return;
      }
    }
  }

  boolean isLineComment() {
    return peek() == '#' || startsWith("//");
  }

  private void blockComment() throws Unreadable {
    int begin = line();
    skip(2);
    while (!startsWith("*/")) {
      if (isAtEnd()) {
        throw Unreadable.at(begin, "has a comment without its end");
      }
      take();
    }
    skip(2);
  }

  /** In a text inside of a file, which has lines of its own, there is no line to tell. */
  public Unreadable wrong(String reason) {
    return Unreadable.at(firstLine == 1 ? line() : firstLine, reason);
  }

  public Unreadable tooDeep() {
    return wrong("is nested deeper than 200 levels, which no real file is");
  }
}
