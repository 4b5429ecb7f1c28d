package dev.whoami.lint.cloudformation;

import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a template: what a stack around it gives them, else their defaults. */
final class TemplateParameters {
  private final Node declared;
  private final Map<String, Node> given;
  private final boolean isNested;

  private TemplateParameters(Node root, Map<String, Node> given, boolean isNested) {
    this.declared = root.fields().getOrDefault("Parameters", Node.nothing(0));
    this.given = given;
    this.isNested = isNested;
  }

  /** The parameters of a template that is deployed by itself: a deployment may set any of them. */
  static TemplateParameters of(Node root) {
    return new TemplateParameters(root, Collections.emptyMap(), false);
  }

  /** The parameters of a nested stack: one that is not passed certainly has its default. */
  static TemplateParameters ofNested(Node root, Map<String, Node> given) {
    return new TemplateParameters(root, Collections.unmodifiableMap(given), true);
  }

  /** The value; empty where only others know it, or where it only names where the value is. */
  Optional<Node> value(String name) {
    Node parameter = declared.fields().getOrDefault(name, Node.nothing(0));
    String type = parameter.fields().getOrDefault("Type", Node.nothing(0)).text();
    Node argument = given.getOrDefault(name, Node.nothing(0));
    if (parameter.isNothing() || type.startsWith("AWS::SSM")) {
      return Optional.empty();
    }
    if (!argument.isNothing()) {
      return Optional.of(typed(argument, type));
    }
    Node fallback = parameter.fields().getOrDefault("Default", Node.nothing(0));
    boolean isLeftToOthers = isEmpty(fallback) && !isNested;
    return fallback.isText()
        ? Optional.of(typed(fallback, type))
            .map(it -> isLeftToOthers ? it.from(Collections.singletonList(name)) : it)
        : Optional.empty();
  }

  private static Node typed(Node value, String type) {
    boolean isList = type.equals("CommaDelimitedList") || type.startsWith("List<");
    return isList && value.isText() ? list(value, ",").from(value.references()) : value;
  }

  /** What is left to others to set, where its value says nothing because of that. */
  List<String> leftOpen(String name) {
    return value(name).map(Node::references).orElse(Collections.emptyList());
  }

  private static boolean isEmpty(Node value) {
    return value.text().trim().isEmpty();
  }

  static Node list(Node text, String separator) {
    List<Node> items = new ArrayList<>();
    String rest = text.text();
    int from = 0;
    for (int at = rest.indexOf(separator); at >= 0; at = rest.indexOf(separator, from)) {
      items.add(Node.text(text.line(), rest.substring(from, at).trim()));
      from = at + separator.length();
    }
    items.add(Node.text(text.line(), rest.substring(from).trim()));
    return Node.list(text.line(), items);
  }
}
