package dev.whoami.lint.hcl;

import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclText;
import java.util.ArrayList;
import java.util.List;

/** Reads expressions: conditions, and operators by their precedence. */
final class HclExpressions {
  /** From those that bind least to those that bind most; of two, the longer one comes first. */
  private static final String[][] OPERATORS = {
    {"||"}, {"&&"}, {"==", "!="}, {"<=", ">=", "<", ">"}, {"+", "-"}, {"*", "/", "%"}
  };

  private final HclText in;
  private final HclTerms terms;

  HclExpressions(HclText in) {
    this.in = in;
    this.terms = new HclTerms(in, this);
  }

  /** A label or a key in quotes, in which nothing is computed. */
  String literal() throws Unreadable {
    return terms.templates().literal();
  }

  /** The expression that comes next, and the blanks after it. */
  HclExpression expression(int depth) throws Unreadable {
    if (depth > HclParser.DEEPEST) {
      throw in.tooDeep();
    }
    in.skipBlanks();
    int start = in.index();
    int line = in.line();
    HclExpression condition = operation(0, depth);
    if (in.peek() != '?') {
      return condition;
    }
    in.take();
    HclExpression ifTrue = expression(depth + 1);
    in.take(':');
    HclExpression ifFalse = expression(depth + 1);
    return new HclConditional(in.source(start, line), condition, ifTrue, ifFalse);
  }

  /** Operators of one precedence are one list, however many there are. */
  private HclExpression operation(int precedence, int depth) throws Unreadable {
    if (precedence == OPERATORS.length) {
      return prefixed(depth);
    }
    int start = in.index();
    int line = in.line();
    HclExpression first = operation(precedence + 1, depth);
    List<String> operators = new ArrayList<>();
    List<HclExpression> operands = new ArrayList<>();
    for (String each = operator(precedence); !each.isEmpty(); each = operator(precedence)) {
      in.skip(each.length());
      in.skipBlanks();
      operators.add(each);
      operands.add(operation(precedence + 1, depth));
    }
    return operators.isEmpty()
        ? first
        : new HclOperation(in.source(start, line), first, operators, operands);
  }

  /** The operator here; empty where there is none. */
  private String operator(int precedence) {
    for (String each : OPERATORS[precedence]) {
      boolean isComment = each.equals("/") && (in.peek(1) == '/' || in.peek(1) == '*');
      if (in.startsWith(each) && !isComment) {
        return each;
      }
    }
    return "";
  }

  private HclExpression prefixed(int depth) throws Unreadable {
    if (depth > HclParser.DEEPEST) {
      throw in.tooDeep();
    }
    char here = in.peek();
    if (here != '!' && here != '-') {
      return terms.term(depth);
    }
    int start = in.index();
    int line = in.line();
    in.take();
    in.skipBlanks();
    HclExpression operand = prefixed(depth + 1);
    return new HclNegation(in.source(start, line), here, operand);
  }
}
