package dev.whoami.lint.source;

import java.util.ArrayList;
import java.util.List;

/** Texts of a .tf file, with what is computed inside them, and expressions that are passed over. */
final class HclTemplates {
  private static final int DEEPEST = 200;

  private final HclText in;

  HclTemplates(HclText in) {
    this.in = in;
  }

  /** A text in quotes. */
  Node quoted(int depth) throws Unreadable {
    int line = in.line();
    Holes holes = new Holes();
    in.take('"');
    while (in.peek() != '"') {
      if (in.isAtEnd() || in.peek() == '\n') {
        throw in.wrong("has a text without its closing quote");
      }
      if (in.peek() == '\\') {
        in.take();
        holes.add(escaped(in.take()));
      } else {
        piece(holes, depth);
      }
    }
    in.take('"');
    return holes.node(line);
  }

  private static char escaped(char letter) {
    switch (letter) {
      case 'n':
        return '\n';
      case 't':
        return '\t';
      case 'r':
        return '\r';
      default:
        return letter;
    }
  }

  /** A character, or what is computed between braces. */
  private void piece(Holes holes, int depth) throws Unreadable {
    if (in.startsWith("$${") || in.startsWith("%%{")) {
      holes.add(in.peek());
      in.skip(3);
      holes.add('{');
    } else if (in.startsWith("${") || in.startsWith("%{")) {
      in.skip(2);
      int start = in.index();
      skipTo('}', depth + 1);
      holes.addHole(HclReferences.reference(in.viewSince(start)));
      in.take('}');
    } else {
      holes.add(in.take());
    }
  }

  /** A text between a word and the same word on a line of its own. */
  Node heredoc(int depth) throws Unreadable {
    int line = in.line();
    in.skip(2);
    if (in.peek() == '-') {
      in.take();
    }
    String word = in.word();
    in.restOfLine();
    Holes holes = new Holes();
    while (!in.isAtEnd()) {
      in.take();
      if (isClosedBy(word)) {
        in.skipBlanks();
        in.word();
        return holes.node(line);
      }
      while (!in.isAtEnd() && in.peek() != '\n') {
        piece(holes, depth);
      }
      holes.add('\n');
    }
    throw in.wrong("has a heredoc without its closing word");
  }

  private boolean isClosedBy(String word) {
    int ahead = 0;
    while (in.peek(ahead) == ' ' || in.peek(ahead) == '\t') {
      ahead++;
    }
    for (int i = 0; i < word.length(); i++) {
      if (in.peek(ahead + i) != word.charAt(i)) {
        return false;
      }
    }
    char next = in.peek(ahead + word.length());
    return !word.isEmpty() && !Character.isLetterOrDigit(next) && next != '_';
  }

  /** Skips an expression, up to the end of the line or of the brackets around it. */
  void skipExpression(boolean inBrackets, int depth) throws Unreadable {
    while (!in.isAtEnd() && !isEnd(inBrackets)) {
      skipOne(depth);
    }
  }

  private boolean isEnd(boolean inBrackets) {
    char here = in.peek();
    boolean closes = here == ',' || here == ']' || here == '}' || here == ')';
    return closes || (!inBrackets && (here == '\n' || in.isLineComment()));
  }

  /** Skips everything up to the closing bracket. */
  void skipTo(char close, int depth) throws Unreadable {
    if (depth > DEEPEST) {
      throw in.wrong("is nested deeper than 200 levels, which no real file is");
    }
    while (in.peek() != close) {
      if (in.isAtEnd()) {
        throw in.wrong("ends in the middle of an expression");
      }
      skipOne(depth);
    }
  }

  /** Skips a text, a bracketed group, or one character. */
  void skipOne(int depth) throws Unreadable {
    switch (in.peek()) {
      case '"':
        quoted(depth);
        return;
      case '(':
        skipInside(')', depth);
        return;
      case '[':
        skipInside(']', depth);
        return;
      case '{':
        skipInside('}', depth);
        return;
      default:
    }
    if (in.startsWith("<<")) {
      heredoc(depth);
    } else if (in.isLineComment()) {
      in.restOfLine();
    } else if (in.startsWith("/*")) {
      in.skipBlanks();
    } else {
      in.take();
    }
  }

  private void skipInside(char close, int depth) throws Unreadable {
    in.take();
    skipTo(close, depth + 1);
    in.take(close);
  }

  /** A text that is being read, with holes where something is computed. */
  private static final class Holes {
    private final StringBuilder text = new StringBuilder();
    private final List<String> references = new ArrayList<>();

    private void add(char character) {
      text.append(HclTemplate.plain(character));
    }

    private void addHole(String reference) {
      text.append(HclTemplate.hole(references.size()));
      references.add(reference);
    }

    private Node node(int line) {
      return references.isEmpty()
          ? Node.text(line, text.toString())
          : HclTemplate.node(line, text.toString(), references);
    }
  }
}
