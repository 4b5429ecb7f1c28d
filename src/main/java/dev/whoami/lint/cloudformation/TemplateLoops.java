package dev.whoami.lint.cloudformation;

import dev.whoami.lint.value.Evaluation;
import dev.whoami.lint.value.IntrinsicFunctions;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes out {@code Fn::ForEach} of AWS::LanguageExtensions, once for each item. Where the items
 * are open it stands there once, with its identifier as it is written.
 */
final class TemplateLoops {
  private static final String CALL = "ForEach::";
  private static final String FIELD = "Fn::" + CALL;

  /** Loops in loops, deeper than which CloudFormation takes none. */
  private static final int DEEPEST = 5;

  private final TemplateValues values;
  private final Evaluation evaluation;
  private final IdentityHashMap<Node, Node> done = new IdentityHashMap<>();

  private TemplateLoops(TemplateValues values, Evaluation evaluation) {
    this.values = values;
    this.evaluation = evaluation;
  }

  static TemplateSource in(TemplateSource source, TemplateValues values, Evaluation evaluation) {
    Node root = new TemplateLoops(values, evaluation).written(source.root(), 0);
    return new TemplateSource(source.file(), root, source.comments());
  }

  private Node written(Node node, int depth) {
    Node before = done.get(node);
    if (before != null) {
      return before;
    }
    Node written = evaluation.take(1) ? parts(node, depth) : node;
    done.put(node, written);
    return written;
  }

  private Node parts(Node node, int depth) {
    if (node.isList()) {
      List<Node> items = new ArrayList<>();
      node.items().forEach(each -> items.add(written(each, depth)));
      return Node.list(node.line(), items);
    }
    boolean isLoop =
        node.isUnknown() && node.fields().keySet().stream().anyMatch(it -> it.startsWith(CALL));
    if (!node.isMap() && !isLoop) {
      return node;
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    node.fields()
        .forEach(
            (name, each) -> {
              if (isLoop || name.startsWith(FIELD)) {
                repeat(each, depth, fields);
              } else {
                fields.put(name, written(each, depth));
              }
            });
    return Node.map(node.line(), fields);
  }

  /** {@code [Identifier, [item, …], {"key with ${Identifier}": value}]}. */
  private void repeat(Node loop, int depth, Map<String, Node> fields) {
    List<Node> parts = loop.items();
    if (parts.size() != 3 || depth >= DEEPEST) {
      return;
    }
    String identifier = parts.get(0).text();
    Node body = parts.get(2);
    Node items = values.of(parts.get(1));
    // An empty item comes from an empty default, which a real value replaces.
    boolean isKnown =
        items.isList()
            && items.items().stream().noneMatch(it -> it.isText() && it.text().isEmpty());
    if (!isKnown) {
      fields.putAll(written(body, depth + 1).fields());
    }
    for (Node each : isKnown ? items.items() : new ArrayList<Node>()) {
      Node filled = each.isText() ? filled(body, identifier, each.text()) : body;
      fields.putAll(written(filled, depth + 1).fields());
    }
  }

  private Node filled(Node node, String identifier, String item) {
    if (!evaluation.take(1)) {
      return node;
    }
    if (node.isText()) {
      return Node.text(node.line(), text(node.text(), identifier, item));
    }
    if (node.isList()) {
      List<Node> items = new ArrayList<>();
      node.items().forEach(each -> items.add(filled(each, identifier, item)));
      return Node.list(node.line(), items);
    }
    if (node.isMap()) {
      Map<String, Node> fields = new LinkedHashMap<>();
      node.fields()
          .forEach(
              (name, each) ->
                  fields.put(text(name, identifier, item), filled(each, identifier, item)));
      return Node.map(node.line(), fields);
    }
    Optional<Map.Entry<String, Node>> call = node.fields().entrySet().stream().findFirst();
    return call.map(it -> call(it.getKey(), it.getValue(), identifier, item)).orElse(node);
  }

  private Node call(String function, Node argument, String identifier, String item) {
    boolean isItem = function.equals("Ref") && argument.text().equals(identifier);
    return isItem
        ? Node.text(argument.line(), item)
        : IntrinsicFunctions.call(function, filled(argument, identifier, item));
  }

  /** With an ampersand it is what is allowed in a name: letters and digits. */
  private static String text(String written, String identifier, String item) {
    return written
        .replace("${" + identifier + "}", item)
        .replace("&{" + identifier + "}", item.replaceAll("[^A-Za-z0-9]", ""));
  }
}
