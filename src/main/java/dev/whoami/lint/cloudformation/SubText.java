package dev.whoami.lint.cloudformation;

import dev.whoami.lint.value.Evaluation;
import dev.whoami.lint.value.IntrinsicFunctions;
import dev.whoami.lint.value.Node;
import dev.whoami.lint.value.TextBuilder;
import java.util.List;
import java.util.Map;

/** Fn::Sub: a text with the values of parameters, resources and its own variables in it. */
final class SubText {
  private final TemplateValues values;
  private final Evaluation evaluation;

  SubText(TemplateValues values, Evaluation evaluation) {
    this.values = values;
    this.evaluation = evaluation;
  }

  /** A text, or a list of it and its variables. */
  Node of(Node argument, Node open) {
    List<Node> parts = argument.items();
    boolean hasVariables = argument.isList() && parts.size() == 2;
    Node template = argument.isList() ? argument.only() : argument;
    if (!template.isText()) {
      return open;
    }
    Node variables = hasVariables ? parts.get(1) : Node.nothing(argument.line());
    TextBuilder text = new TextBuilder(evaluation);
    String rest = template.text();
    int from = 0;
    for (int at = rest.indexOf("${"); at >= 0; at = rest.indexOf("${", from)) {
      int end = rest.indexOf('}', at);
      if (end < 0) {
        break;
      }
      text.add(rest.substring(from, at));
      add(rest.substring(at + 2, end).trim(), variables.fields(), text);
      from = end + 1;
    }
    text.add(rest.substring(from));
    return text.node(open.line());
  }

  /** {@code ${!Name}} is the text {@code ${Name}}. */
  private void add(String name, Map<String, Node> variables, TextBuilder text) {
    if (name.startsWith("!")) {
      text.add("${" + name.substring(1) + "}");
      return;
    }
    Node variable = variables.get(name);
    boolean isAttribute = name.contains(".");
    Node reference = IntrinsicFunctions.call(isAttribute ? "GetAtt" : "Ref", Node.text(0, name));
    Node value = values.of(variable == null ? reference : variable);
    if (value.isText()) {
      text.add(value);
    } else {
      text.addOpen(value);
    }
  }
}
