package dev.whoami.lint.hcl;

import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.value.HclText;
import java.util.ArrayList;
import java.util.List;

/** Reads the blocks and attributes of a file in Terraform's own language. */
public final class HclParser {
  static final int DEEPEST = 200;

  private final HclText in;
  private final HclExpressions expressions;

  private HclParser(HclText in) {
    this.in = in;
    this.expressions = new HclExpressions(in);
  }

  /** All of a file. */
  public static HclBody parse(String text) throws Unreadable {
    HclParser parser = new HclParser(new HclText(text));
    HclBody body = parser.body(0);
    if (!parser.in.isAtEnd()) {
      throw parser.notTerraform();
    }
    return body;
  }

  /** What stands between braces, or in the whole file. */
  private HclBody body(int depth) throws Unreadable {
    if (depth > DEEPEST) {
      throw in.tooDeep();
    }
    HclBody.Builder body = new HclBody.Builder(in.line());
    for (in.skipGaps(); !in.isAtEnd() && in.peek() != '}'; in.skipGaps()) {
      item(body, depth);
    }
    return body.build();
  }

  private void item(HclBody.Builder body, int depth) throws Unreadable {
    int line = in.line();
    String name = in.peek() == '"' ? expressions.literal() : in.word();
    if (name.isEmpty()) {
      throw notTerraform();
    }
    in.skipBlanks();
    if (in.peek() == '=') {
      in.take();
      body.add(name, expressions.expression(depth + 1));
      return;
    }
    List<String> labels = labels();
    in.enter('{');
    HclBody inner = body(depth + 1);
    int end = in.line();
    in.leave('}');
    body.add(new HclBlock(name, labels, line, end, inner));
  }

  private List<String> labels() throws Unreadable {
    List<String> labels = new ArrayList<>();
    while (in.peek() == '"' || in.isWord()) {
      labels.add(in.peek() == '"' ? expressions.literal() : in.word());
      in.skipBlanks();
    }
    return labels;
  }

  private Unreadable notTerraform() {
    return in.wrong("is not Terraform; terraform validate shows why");
  }
}
