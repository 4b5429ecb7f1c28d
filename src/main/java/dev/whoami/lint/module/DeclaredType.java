package dev.whoami.lint.module;

import dev.whoami.lint.file.Unreadable;
import dev.whoami.lint.hcl.HclParser;
import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The type that a variable is declared with. */
final class DeclaredType {
  private DeclaredType() {}

  /** What is not a type is open. */
  static HclType of(HclExpression type) {
    List<HclExpression> arguments = type.arguments();
    if (arguments.isEmpty()) {
      // In JSON, and in Terraform 0.11, a type is a text.
      return type.literal().isEmpty() ? word(type.name()) : text(type.literal());
    }
    HclExpression first = arguments.get(0);
    switch (type.function()) {
      case "list":
        return HclType.list(of(first));
      case "set":
        return HclType.set(of(first));
      case "map":
        return HclType.map(of(first));
      case "optional":
        return of(first);
      case "tuple":
        List<HclType> items = new ArrayList<>();
        first.items().forEach(each -> items.add(of(each)));
        return items.isEmpty() ? HclType.OPEN : HclType.tuple(items);
      case "object":
        return object(first.entries());
      default:
        return HclType.OPEN;
    }
  }

  private static HclType object(Map<String, HclExpression> entries) {
    Map<String, HclType> fields = new LinkedHashMap<>();
    Set<String> optional = new HashSet<>();
    entries.forEach(
        (name, each) -> {
          fields.put(name, of(each));
          if (each.function().equals("optional")) {
            optional.add(name);
          }
        });
    return entries.isEmpty() || fields.containsKey("")
        ? HclType.OPEN
        : HclType.object(fields, optional);
  }

  private static HclType text(String type) {
    try {
      return HclParser.parse("type = " + type + "\n")
          .attribute("type")
          .filter(it -> it.literal().isEmpty())
          .map(DeclaredType::of)
          .orElse(HclType.OPEN);
    } catch (Unreadable noType) {
      return HclType.OPEN;
    }
  }

  private static HclType word(String word) {
    switch (word) {
      case "any":
        return HclType.ANY;
      case "bool":
        return HclType.BOOL;
      case "number":
        return HclType.NUMBER;
      case "string":
        return HclType.STRING;
      case "list":
        return HclType.list(HclType.ANY);
      case "map":
        return HclType.map(HclType.ANY);
      default:
        return HclType.OPEN;
    }
  }
}
