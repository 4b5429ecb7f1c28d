package dev.whoami.lint.source;

import java.nio.CharBuffer;
import java.util.concurrent.atomic.AtomicInteger;

/** The text of a .tf file with a place in it. */
final class HclText {
  private final String text;
  private final AtomicInteger at = new AtomicInteger();
  private final AtomicInteger line = new AtomicInteger(1);

  HclText(String text) {
    this.text = text;
  }

  boolean isAtEnd() {
    return at.get() >= text.length();
  }

  /** The character here; 0 at the end. */
  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    int index = at.get() + ahead;
    return index < text.length() ? text.charAt(index) : 0;
  }

  boolean startsWith(String words) {
    return text.startsWith(words, at.get());
  }

  /** The character here, past which it goes; 0 at the end. */
  char take() {
    char taken = peek();
    if (!isAtEnd()) {
      at.incrementAndGet();
    }
    if (taken == '\n') {
      line.incrementAndGet();
    }
    return taken;
  }

  void take(char wanted) throws Unreadable {
    if (peek() != wanted) {
      throw wrong(
          isAtEnd()
              ? "ends in the middle of a block"
              : "is not Terraform; terraform validate shows why");
    }
    take();
  }

  void skip(int count) {
    for (int i = 0; i < count; i++) {
      take();
    }
  }

  int line() {
    return line.get();
  }

  int index() {
    return at.get();
  }

  String since(int start) {
    return text.substring(start, Math.min(at.get(), text.length()));
  }

  /** The same without a copy, for what is looked at at every level of a nesting. */
  CharSequence viewSince(int start) {
    return CharBuffer.wrap(text, start, Math.min(at.get(), text.length()));
  }

  boolean isWord() {
    return Character.isLetter(peek()) || peek() == '_';
  }

  /** A name; empty where there is none. */
  String word() {
    int start = at.get();
    if (isWord()) {
      while (Character.isLetterOrDigit(peek()) || peek() == '_' || peek() == '-') {
        take();
      }
    }
    return since(start);
  }

  /** The rest of the line, without its end. */
  String restOfLine() {
    int start = at.get();
    while (!isAtEnd() && peek() != '\n') {
      take();
    }
    return since(start);
  }

  /** Blanks within a line, and comments that end on it. */
  void skipBlanks() throws Unreadable {
    while (!isAtEnd()) {
      if (startsWith("/*")) {
        blockComment();
      } else if (peek() == ' ' || peek() == '\t' || peek() == '\r' || peek() == '\uFEFF') {
        take();
      } else {
        return;
      }
    }
  }

  /** Blanks, line ends and comments. */
  void skipGaps() throws Unreadable {
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

  Unreadable wrong(String reason) {
    return Unreadable.at(line(), reason);
  }
}
