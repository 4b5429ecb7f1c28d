package dev.whoami.lint.terraform;

import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The values of a planned resource, completed: a plan leaves out what is known only after apply and
 * tells elsewhere which fields those are, and what every field comes from.
 */
final class CompletedValues {
  /** More than any resource has: all instances of one resource share what is written of it. */
  private static final int MOST_ARGUMENTS = 200;

  private final PlanScope scope;

  CompletedValues(PlanScope scope) {
    this.scope = scope;
  }

  /** Values with the unknown fields put in, and with references at every field that has them. */
  Node over(Node value, Node unknown, Node expression) {
    List<String> origin = scope.origin(expression);
    if (unknown.text().equals("true")) {
      return Node.unknown(value.line(), origin);
    }
    if (value.isMap() || unknown.isMap()) {
      return map(value, unknown, expression);
    }
    if (value.isList() && !value.items().isEmpty()) {
      return list(value, unknown, expression);
    }
    boolean leftOut = value.isNothing() && unknown.isNothing() && !origin.isEmpty();
    return leftOut ? Node.unknown(value.line(), origin) : value.from(origin);
  }

  private Node map(Node value, Node unknown, Node expression) {
    Set<String> names = new LinkedHashSet<>(value.fields().keySet());
    names.addAll(unknown.fields().keySet());
    names.addAll(written(expression));
    Map<String, Node> fields = new LinkedHashMap<>();
    for (String name : names) {
      Node inner = entry(value, name);
      boolean isNull =
          value.fields().containsKey(name) && inner.isNothing() && entry(unknown, name).isNothing();
      fields.put(name, isNull ? inner : over(inner, entry(unknown, name), entry(expression, name)));
    }
    return Node.map(value.line(), fields);
  }

  /** The fields that the configuration sets; an expression by itself has other fields. */
  private static List<String> written(Node expression) {
    boolean isItself =
        expression.fields().containsKey("references")
            || expression.fields().containsKey("constant_value");
    return isItself
        ? Collections.emptyList()
        : expression.fields().keySet().stream().limit(MOST_ARGUMENTS).collect(Collectors.toList());
  }

  private Node list(Node value, Node unknown, Node expression) {
    List<Node> items = new ArrayList<>();
    for (int i = 0; i < value.items().size(); i++) {
      items.add(over(value.items().get(i), item(unknown, i), item(expression, i)));
    }
    return Node.list(value.line(), items);
  }

  private static Node entry(Node map, String name) {
    return map.fields().getOrDefault(name, Node.nothing(map.line()));
  }

  private static Node item(Node list, int index) {
    boolean there = list.isList() && index < list.items().size();
    return there ? list.items().get(index) : Node.nothing(list.line());
  }
}
