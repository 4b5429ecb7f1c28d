package dev.whoami.lint.module;

import dev.whoami.lint.hcl.ConstantScope;
import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields that a variable's type adds to a value: {@code object({a = optional(string, "b")})}.
 */
final class TypeDefaults {
  private TypeDefaults() {}

  static Node in(Node value, HclExpression type) {
    List<HclExpression> arguments = type.arguments();
    if (arguments.isEmpty()) {
      return value;
    }
    switch (type.function()) {
      case "optional":
        return in(value, arguments.get(0));
      case "object":
        return value.isMap() ? object(value, arguments.get(0)) : value;
      case "map":
        return value.isMap() ? map(value, arguments.get(0)) : value;
      case "list":
      case "set":
        return value.isList() ? list(value, arguments.get(0)) : value;
      default:
        return value;
    }
  }

  private static Node object(Node value, HclExpression fields) {
    Map<String, Node> all = new LinkedHashMap<>(value.fields());
    fields
        .entries()
        .forEach(
            (name, type) -> {
              Node given = value.fields().getOrDefault(name, Node.nothing(value.line()));
              boolean isOptional = type.function().equals("optional");
              boolean hasDefault = isOptional && type.arguments().size() > 1;
              if (given.isNothing() && hasDefault) {
                all.put(name, in(type.arguments().get(1).value(new ConstantScope()), type));
              } else if (isOptional || value.fields().containsKey(name)) {
                all.put(name, in(given, type));
              }
            });
    return Node.map(value.line(), all).from(value.references());
  }

  private static Node map(Node value, HclExpression type) {
    Map<String, Node> all = new LinkedHashMap<>();
    value.fields().forEach((name, each) -> all.put(name, in(each, type)));
    return Node.map(value.line(), all).from(value.references());
  }

  private static Node list(Node value, HclExpression type) {
    List<Node> all = new ArrayList<>();
    value.items().forEach(each -> all.add(in(each, type)));
    return Node.list(value.line(), all).from(value.references());
  }
}
