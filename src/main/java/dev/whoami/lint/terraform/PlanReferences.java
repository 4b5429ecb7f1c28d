package dev.whoami.lint.terraform;

import dev.whoami.lint.value.HclReferences;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the expressions of a module refer to. Long lists are read once, however many ask. */
final class PlanReferences {
  private static final int LONG = 16;

  private final Map<Node, List<String>> ofLongLists = new HashMap<>();

  PlanReferences() {}

  /** A plan names a thing and also what it is a part of: only the longest names count. */
  List<String> thingsIn(Node expression) {
    List<Node> names =
        expression.fields().getOrDefault("references", Node.nothing(expression.line())).items();
    return names.size() > LONG
        ? ofLongLists.computeIfAbsent(expression, it -> things(names))
        : things(names);
  }

  private static List<String> things(List<Node> names) {
    Set<String> things = new LinkedHashSet<>();
    for (Node each : names) {
      String thing = HclReferences.thing(each.text());
      boolean isModule = thing.startsWith("module.") && thing.split("\\.", -1).length == 2;
      if (thing.contains(".") && !isModule) {
        things.add(thing);
      }
    }
    return new ArrayList<>(things);
  }
}
