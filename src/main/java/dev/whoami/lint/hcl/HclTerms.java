package dev.whoami.lint.hcl;

import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.value.HclConstant;
import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclNumber;
import dev.whoami.lint.value.HclSource;
import dev.whoami.lint.value.HclText;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads what stands between operators: a literal, a name, a call, a collection; and its parts. */
final class HclTerms {
  private final HclText in;
  private final HclExpressions expressions;
  private final HclTemplates templates;
  private final HclCollections collections;

  HclTerms(HclText in, HclExpressions expressions) {
    this.in = in;
    this.expressions = expressions;
    this.templates = new HclTemplates(in, expressions);
    this.collections = new HclCollections(in, expressions);
  }

  HclTemplates templates() {
    return templates;
  }

  /** A term with all that is taken from it, and the blanks after it. */
  HclExpression term(int depth) throws Unreadable {
    int start = in.index();
    int line = in.line();
    HclExpression first = first(depth);
    in.skipBlanks();
    List<HclStep> steps = steps(depth);
    if (steps.isEmpty()) {
      return first;
    }
    return new HclAccess(in.source(start, line), first, new HclSteps(steps));
  }

  private HclExpression first(int depth) throws Unreadable {
    char here = in.peek();
    switch (here) {
      case '"':
        return templates.quoted(depth);
      case '[':
        return collections.list(depth);
      case '{':
        return collections.map(depth);
      case '(':
        return parenthesized(depth);
      default:
    }
    if (in.startsWith("<<")) {
      return templates.heredoc(depth);
    }
    if (here >= '0' && here <= '9') {
      return HclNumber.read(in);
    }
    if (!in.isWord()) {
      throw in.wrong(
          in.isAtEnd()
              ? "ends in the middle of an expression"
              : "is not Terraform; terraform validate shows why");
    }
    return named(depth);
  }

  private HclExpression parenthesized(int depth) throws Unreadable {
    in.enter('(');
    HclExpression inner = expressions.expression(depth + 1);
    in.leave(')');
    return inner;
  }

  /** A word: true, null, a function's call, or the name of something else. */
  private HclExpression named(int depth) throws Unreadable {
    int start = in.index();
    int line = in.line();
    String word = in.word();
    while (in.startsWith("::")) {
      in.skip(2);
      word = word + "::" + in.word();
    }
    HclSource source = in.source(start, line);
    in.skipBlanks();
    if (in.peek() == '(') {
      return call(start, line, word, depth);
    }
    switch (word) {
      case "null":
        return new HclConstant(source, Node.nothing(line).ofType(HclType.ANY));
      case "true":
      case "false":
        return new HclConstant(source, Node.text(line, word).ofType(HclType.BOOL));
      default:
        return new HclName(source, word);
    }
  }

  private HclExpression call(int start, int line, String function, int depth) throws Unreadable {
    in.enter('(');
    List<HclExpression> arguments = new ArrayList<>();
    boolean isSpread = false;
    for (in.skipBlanks(); in.peek() != ')' && !isSpread; in.skipBlanks()) {
      arguments.add(expressions.expression(depth + 1));
      if (in.startsWith("...")) {
        in.skip(3);
        isSpread = true;
      } else if (in.peek() == ',') {
        in.take();
      } else if (in.peek() != ')') {
        throw in.wrong("has a call without its closing parenthesis");
      }
    }
    in.leave(')');
    return new HclCall(in.source(start, line), function, arguments, isSpread);
  }

  private List<HclStep> steps(int depth) throws Unreadable {
    List<HclStep> steps = new ArrayList<>();
    while (in.peek() == '[' || (in.peek() == '.' && !in.startsWith("..."))) {
      steps.add(in.peek() == '[' ? index(depth) : attribute());
      in.skipBlanks();
    }
    return steps;
  }

  private HclStep index(int depth) throws Unreadable {
    in.enter('[');
    in.skipBlanks();
    if (in.peek() == '*') {
      in.take();
      in.skipBlanks();
      in.leave(']');
      return HclStep.fullSplat();
    }
    HclExpression key = expressions.expression(depth + 1);
    in.leave(']');
    return HclStep.index(key);
  }

  /** A name, a number as Terraform 0.11 has it, or a star. */
  private HclStep attribute() throws Unreadable {
    in.take('.');
    in.skipBlanks();
    if (in.peek() == '*') {
      in.take();
      return HclStep.splat();
    }
    int start = in.index();
    while (in.peek() >= '0' && in.peek() <= '9') {
      in.take();
    }
    String number = in.since(start);
    String name = number.isEmpty() ? in.word() : number;
    if (name.isEmpty()) {
      throw in.wrong("has a dot without a name after it");
    }
    return HclStep.attribute(name);
  }
}
