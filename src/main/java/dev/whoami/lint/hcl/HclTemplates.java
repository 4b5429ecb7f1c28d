package dev.whoami.lint.hcl;

import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.value.HclConstant;
import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclText;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads texts of a .tf file, with what is computed inside them. */
final class HclTemplates {
  private final HclText in;
  private final HclTemplateParts parts;

  HclTemplates(HclText in, HclExpressions expressions) {
    this.in = in;
    this.parts = new HclTemplateParts(in, expressions);
  }

  /** All of a file that is a template by itself, as templatefile has it. */
  static HclExpression parse(String text, int line) throws Unreadable {
    HclText in = new HclText(text, line);
    HclTemplateParts parts = new HclTemplateParts(in, new HclExpressions(in));
    List<HclExpression> all = new ArrayList<>();
    while (!in.isAtEnd()) {
      all.add(parts.part(HclTemplateParts.Kind.PLAIN, 0));
    }
    return HclTemplateText.of(in.source(0, line), all);
  }

  /** A text in quotes. */
  HclExpression quoted(int depth) throws Unreadable {
    int start = in.index();
    int line = in.line();
    in.take('"');
    List<HclExpression> all = new ArrayList<>();
    while (in.peek() != '"') {
      all.add(parts.part(HclTemplateParts.Kind.QUOTED, depth));
    }
    in.take('"');
    return HclTemplateText.of(in.source(start, line), all);
  }

  /** A text in quotes in which nothing is computed. */
  String literal() throws Unreadable {
    in.take('"');
    StringBuilder text = new StringBuilder();
    while (in.peek() != '"') {
      parts.character(HclTemplateParts.Kind.QUOTED, text);
    }
    in.take('"');
    return text.toString();
  }

  /** A text between a word and a line with only that word. */
  HclExpression heredoc(int depth) throws Unreadable {
    int start = in.index();
    int line = in.line();
    in.skip(2);
    boolean isFlush = in.peek() == '-';
    in.skip(isFlush ? 1 : 0);
    String word = in.word();
    String rest = in.restOfLine();
    if (word.isEmpty() || !rest.trim().isEmpty()) {
      throw in.wrong("has a heredoc without a word on the line of its beginning");
    }
    in.take();
    Heredoc lines = new Heredoc();
    while (!isClosedBy(word)) {
      if (in.isAtEnd()) {
        throw in.wrong("has a heredoc without its closing word");
      }
      lines.add(line(depth));
    }
    in.skipBlanks();
    in.word();
    return HclTemplateText.of(in.source(start, line), isFlush ? lines.flush() : lines.parts());
  }

  private List<HclExpression> line(int depth) throws Unreadable {
    List<HclExpression> line = new ArrayList<>();
    while (!in.isAtEnd() && in.peek() != '\n') {
      line.add(parts.part(HclTemplateParts.Kind.LINE, depth));
    }
    int start = in.index();
    int at = in.line();
    in.take();
    line.add(
        new HclConstant(
            in.source(start, at), Node.text(at, in.since(start)).ofType(HclType.STRING)));
    return line;
  }

  /** Whether nothing but the word is on this line, with blanks around it. */
  private boolean isClosedBy(String word) {
    int ahead = blanks(0);
    for (int i = 0; i < word.length(); i++) {
      if (in.peek(ahead + i) != word.charAt(i)) {
        return false;
      }
    }
    char next = in.peek(blanks(ahead + word.length()));
    return next == '\n' || next == 0;
  }

  private int blanks(int from) {
    int ahead = from;
    while (in.peek(ahead) == ' ' || in.peek(ahead) == '\t' || in.peek(ahead) == '\r') {
      ahead++;
    }
    return ahead;
  }
}
