package dev.whoami.lint.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Terraform's own language, as far as it can be read without running it: blocks, and attributes
 * whose values are written out. Everything else (variables, conditions, most functions) becomes an
 * unknown that names what it refers to.
 */
final class Hcl {
  private static final int DEEPEST = 200;

  private final HclText in;
  private final HclValues values;

  private Hcl(HclText in) {
    this.in = in;
    this.values = new HclValues(in);
  }

  /** The blocks of a file; attributes outside of a block, as in .tfvars, are passed over. */
  static List<HclBlock> parse(String text) throws Unreadable {
    Hcl hcl = new Hcl(new HclText(text));
    return hcl.body(0).blocks;
  }

  /** What stands between braces, or in the whole file. */
  private Body body(int depth) throws Unreadable {
    if (depth > DEEPEST) {
      throw in.wrong("is nested deeper than 200 levels, which no real file is");
    }
    Body body = new Body();
    for (in.skipGaps(); !in.isAtEnd() && in.peek() != '}'; in.skipGaps()) {
      item(body, depth);
    }
    return body;
  }

  private void item(Body body, int depth) throws Unreadable {
    int line = in.line();
    String name = in.peek() == '"' ? values.literal() : in.word();
    if (name.isEmpty()) {
      throw in.wrong("is not Terraform; terraform validate shows why");
    }
    in.skipBlanks();
    if (in.peek() == '=') {
      in.take();
      body.attributes.put(name, values.value(false, depth));
      return;
    }
    List<String> labels = new ArrayList<>();
    while (in.peek() == '"' || in.isWord()) {
      labels.add(in.peek() == '"' ? values.literal() : in.word());
      in.skipBlanks();
    }
    in.take('{');
    Body inner = body(depth + 1);
    int end = in.line();
    in.take('}');
    body.add(new HclBlock(name, labels, line, end, inner.node(line)));
  }

  /** A body that is being read. */
  private static final class Body {
    private final Map<String, Node> attributes = new LinkedHashMap<>();
    private final List<HclBlock> blocks = new ArrayList<>();

    private void add(HclBlock block) {
      blocks.add(block);
    }

    /** Blocks become lists under their names; those made by "dynamic" are not known. */
    private Node node(int line) {
      Map<String, List<Node>> lists = new LinkedHashMap<>();
      Map<String, Node> fields = new LinkedHashMap<>(attributes);
      for (HclBlock each : blocks) {
        if (each.type().equals("dynamic") && !each.labels().isEmpty()) {
          fields.put(each.labels().get(0), Node.unknown(each.line(), new ArrayList<>()));
        } else {
          lists.computeIfAbsent(each.type(), it -> new ArrayList<>()).add(each.body());
        }
      }
      lists.forEach(
          (name, nodes) -> fields.putIfAbsent(name, Node.list(nodes.get(0).line(), nodes)));
      return Node.map(line, fields);
    }
  }
}
