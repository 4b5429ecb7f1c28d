package dev.whoami.lint.hcl;

import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.value.HclConstant;
import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclText;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads lists and maps: written out, or made from others by "for". */
final class HclCollections {
  private final HclText in;
  private final HclExpressions expressions;

  HclCollections(HclText in, HclExpressions expressions) {
    this.in = in;
    this.expressions = expressions;
  }

  HclExpression list(int depth) throws Unreadable {
    int start = in.index();
    int line = in.line();
    in.enter('[');
    in.skipBlanks();
    if (isFor()) {
      return loop(start, line, ']', depth);
    }
    List<HclExpression> items = new ArrayList<>();
    while (in.peek() != ']') {
      items.add(expressions.expression(depth + 1));
      if (!isComma() && in.peek() != ']') {
        throw in.wrong(
            in.isAtEnd()
                ? "ends in the middle of an expression"
                : "has a list without its closing bracket");
      }
    }
    in.leave(']');
    return new HclList(in.source(start, line), items);
  }

  HclExpression map(int depth) throws Unreadable {
    int start = in.index();
    int line = in.line();
    in.enter('{');
    in.skipGaps();
    if (isFor()) {
      return loop(start, line, '}', depth);
    }
    List<HclExpression> keys = new ArrayList<>();
    List<HclExpression> values = new ArrayList<>();
    while (in.peek() != '}') {
      keys.add(key(depth));
      if (in.peek() != '=' && in.peek() != ':') {
        throw in.wrong(
            in.isAtEnd()
                ? "ends in the middle of an expression"
                : "is not Terraform; terraform validate shows why");
      }
      in.take();
      in.skipGaps();
      values.add(expressions.expression(depth + 1));
      // A line's end ends a field of a map, where a comma need not.
      in.skipGaps();
      isComma();
      in.skipGaps();
    }
    in.leave('}');
    return new HclMap(in.source(start, line), keys, values);
  }

  /** A word is a key as it is, unless it stands in parentheses. */
  private HclExpression key(int depth) throws Unreadable {
    boolean isPlain = in.isWord();
    HclExpression key = expressions.expression(depth + 1);
    String word = isPlain ? key.name() : "";
    return word.isEmpty() ? key : new HclConstant(key.source(), Node.text(key.line(), word));
  }

  /** Whether there is a comma, past which it goes. */
  private boolean isComma() throws Unreadable {
    boolean isComma = in.peek() == ',';
    if (isComma) {
      in.take();
      in.skipBlanks();
    }
    return isComma;
  }

  private boolean isFor() {
    return in.startsWith("for") && " \t\r\n".indexOf(in.peek(3)) >= 0 && !in.isAtEnd();
  }

  /** Within a "for", whatever its brackets, line ends are blanks. */
  private HclExpression loop(int start, int line, char close, int depth) throws Unreadable {
    in.ignoreLines();
    in.skip("for".length());
    HclLoop.Names names = HclLoop.names(in);
    HclExpression collection = expressions.expression(depth + 1);
    in.take(':');
    HclExpression value = expressions.expression(depth + 1);
    Optional<HclExpression> key = Optional.empty();
    if (in.startsWith("=>")) {
      in.skip(2);
      key = Optional.of(value);
      value = expressions.expression(depth + 1);
    }
    boolean isGrouped = in.startsWith("...");
    in.skip(isGrouped ? 3 : 0);
    in.skipBlanks();
    Optional<HclExpression> condition = Optional.empty();
    if (in.peek() != close && !in.isAtEnd()) {
      if (!in.word().equals("if")) {
        throw in.wrong("is not Terraform; terraform validate shows why");
      }
      condition = Optional.of(expressions.expression(depth + 1));
    }
    in.leave(close);
    HclLoop loop = new HclLoop(names, collection, condition);
    return new HclFor(in.source(start, line), loop, key, value, isGrouped);
  }
}
