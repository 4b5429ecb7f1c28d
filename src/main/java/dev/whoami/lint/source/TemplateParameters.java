package dev.whoami.lint.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The parameters of a template, of which the files know the defaults. */
final class TemplateParameters {
  private final Node declared;

  private TemplateParameters(Node declared) {
    this.declared = declared;
  }

  static TemplateParameters in(Node root) {
    return new TemplateParameters(root.fields().getOrDefault("Parameters", Node.nothing(0)));
  }

  /** The default; empty where there is none, or it only names where the value is. */
  Optional<Node> value(String name) {
    Node parameter = declared.fields().getOrDefault(name, Node.nothing(0));
    Node fallback = parameter.fields().getOrDefault("Default", Node.nothing(0));
    String type = parameter.fields().getOrDefault("Type", Node.nothing(0)).text();
    if (!fallback.isText() || type.startsWith("AWS::SSM")) {
      return Optional.empty();
    }
    boolean isList = type.equals("CommaDelimitedList") || type.startsWith("List<");
    Node value = isList ? list(fallback, ",") : fallback;
    return Optional.of(isEmpty(fallback) ? value.from(Collections.singletonList(name)) : value);
  }

  /** Whether its default says nothing, and is there for others to say something. */
  boolean isLeftOpen(String name) {
    return value(name).filter(it -> !it.references().isEmpty()).isPresent();
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
