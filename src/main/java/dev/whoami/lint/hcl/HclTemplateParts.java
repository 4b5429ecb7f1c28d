package dev.whoami.lint.hcl;

import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.value.HclConstant;
import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclSource;
import dev.whoami.lint.value.HclText;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one part of a text after the other: characters, what is computed, a directive. */
final class HclTemplateParts {
  /** Where the text stands, which decides about escapes and where it ends. */
  enum Kind {
    /** In quotes, with escapes, and on one line. */
    QUOTED,
    /** A line of a heredoc. */
    LINE,
    /** A file. */
    PLAIN
  }

  private final HclText in;
  private final HclExpressions expressions;

  HclTemplateParts(HclText in, HclExpressions expressions) {
    this.in = in;
    this.expressions = expressions;
  }

  /** The characters up to the next thing that is computed; or that. */
  HclExpression part(Kind kind, int depth) throws Unreadable {
    if (depth > HclParser.DEEPEST) {
      throw in.tooDeep();
    }
    if (in.startsWith("${")) {
      return interpolation(depth);
    }
    if (in.startsWith("%{")) {
      return directive(kind, depth);
    }
    int start = in.index();
    int line = in.line();
    StringBuilder text = new StringBuilder();
    do {
      character(kind, text);
    } while (!isEnd(kind) && !in.startsWith("${") && !in.startsWith("%{"));
    return new HclConstant(
        in.source(start, line), Node.text(line, text.toString()).ofType(HclType.STRING));
  }

  private boolean isEnd(Kind kind) {
    boolean isQuote = kind == Kind.QUOTED && in.peek() == '"';
    return in.isAtEnd() || isQuote || (kind == Kind.LINE && in.peek() == '\n');
  }

  /** One character, as it is meant. */
  void character(Kind kind, StringBuilder text) throws Unreadable {
    boolean isQuoted = kind == Kind.QUOTED;
    if (isQuoted && (in.isAtEnd() || in.peek() == '\n')) {
      throw in.wrong("has a text without its closing quote");
    }
    if (in.startsWith("$${") || in.startsWith("%%{")) {
      text.append(in.peek()).append('{');
      in.skip(3);
    } else if (isQuoted && in.peek() == '\\') {
      in.take();
      escaped(text);
    } else {
      text.append(in.take());
    }
  }

  private void escaped(StringBuilder text) {
    char letter = in.take();
    switch (letter) {
      case 'n':
        text.append('\n');
        return;
      case 't':
        text.append('\t');
        return;
      case 'r':
        text.append('\r');
        return;
      case 'u':
      case 'U':
        codePoint(letter == 'u' ? 4 : 8, text);
        return;
      default:
        text.append(letter);
    }
  }

  private void codePoint(int digits, StringBuilder text) {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Character.digit(in.peek(), 16);
      if (digit < 0) {
        break;
      }
      value = value * 16 + digit;
      in.take();
    }
    text.appendCodePoint(Character.isValidCodePoint(value) ? value : 0xFFFD);
  }

  private HclExpression interpolation(int depth) throws Unreadable {
    open("${");
    HclExpression value = expressions.expression(depth + 1);
    close();
    return value;
  }

  /** A marker that takes the blanks beside it away is passed over, for blanks decide nothing. */
  private void open(String sign) throws Unreadable {
    in.skip(sign.length() - 1);
    in.enter('{');
    in.ignoreLines();
    in.skip(in.peek() == '~' ? 1 : 0);
    in.skipBlanks();
  }

  private void close() throws Unreadable {
    in.skip(in.peek() == '~' ? 1 : 0);
    in.leave('}');
  }

  private HclExpression directive(Kind kind, int depth) throws Unreadable {
    int start = in.index();
    int line = in.line();
    String word = directiveWord();
    if (word.equals("if")) {
      HclExpression condition = expressions.expression(depth + 1);
      close();
      List<HclExpression> ifTrue = new ArrayList<>();
      List<HclExpression> ifFalse = new ArrayList<>();
      if (until(kind, depth, ifTrue).equals("else")) {
        until(kind, depth, ifFalse);
      }
      HclSource source = in.source(start, line);
      return new HclConditional(
          source,
          condition,
          HclTemplateText.text(source, ifTrue),
          HclTemplateText.text(source, ifFalse));
    }
    if (word.equals("for")) {
      return repeated(kind, depth, start, line);
    }
    throw in.wrong("has a %{ that is neither if nor for");
  }

  private String directiveWord() throws Unreadable {
    open("%{");
    String word = in.word();
    in.skipBlanks();
    return word;
  }

  private HclExpression repeated(Kind kind, int depth, int start, int line) throws Unreadable {
    HclLoop.Names names = HclLoop.names(in);
    HclExpression collection = expressions.expression(depth + 1);
    close();
    List<HclExpression> body = new ArrayList<>();
    until(kind, depth, body);
    HclSource source = in.source(start, line);
    HclLoop loop = new HclLoop(names, collection, Optional.empty());
    return new HclTemplateLoop(source, loop, HclTemplateText.text(source, body));
  }

  /** Reads up to the directive that ends or divides this one, and tells its word. */
  private String until(Kind kind, int depth, List<HclExpression> parts) throws Unreadable {
    while (!in.isAtEnd() && !(kind == Kind.QUOTED && in.peek() == '"')) {
      if (in.startsWith("%{") && isEnding()) {
        String word = directiveWord();
        close();
        return word;
      }
      parts.add(part(kind == Kind.LINE && in.peek() == '\n' ? Kind.PLAIN : kind, depth + 1));
    }
    throw in.wrong("has a %{ without its end");
  }

  private boolean isEnding() {
    int ahead = 2;
    while (in.peek(ahead) == ' ' || in.peek(ahead) == '~' || in.peek(ahead) == '\n') {
      ahead++;
    }
    return in.peek(ahead) == 'e' && (in.peek(ahead + 1) == 'n' || in.peek(ahead + 1) == 'l');
  }
}
