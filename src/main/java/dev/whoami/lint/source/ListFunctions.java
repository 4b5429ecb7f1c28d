package dev.whoami.lint.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Functions that make lists of lists. */
final class ListFunctions {
  private static final int DEEPEST = 20;

  private ListFunctions() {}

  static void addTo(Map<String, HclFunction> functions) {
    functions.put("concat", ListFunctions::concat);
    functions.put("flatten", ListFunctions::flatten);
    functions.put("compact", ListFunctions::compact);
    functions.put("distinct", ListFunctions::distinct);
    functions.put("toset", it -> set(it, it.get(0)));
    functions.put("setunion", it -> set(it, concat(it)));
    functions.put("reverse", HclFunctions.strict(ListFunctions::reverse));
    functions.put("sort", HclFunctions.strict(ListFunctions::sort));
    functions.put("slice", HclFunctions.strict(ListFunctions::slice));
  }

  private static Node concat(HclArguments it) {
    List<Node> all = new ArrayList<>();
    for (Node each : it.all()) {
      if (!each.isList() || !it.scope().evaluation().take(each.items().size())) {
        return it.unknown();
      }
      all.addAll(each.items());
    }
    return it.result(all);
  }

  private static Node flatten(HclArguments it) {
    List<Node> all = new ArrayList<>();
    return it.get(0).isList() && flatten(it.get(0), all, it.scope().evaluation(), 0)
        ? it.result(all)
        : it.unknown();
  }

  private static boolean flatten(Node list, List<Node> all, Evaluation evaluation, int depth) {
    for (Node each : list.items()) {
      if (!evaluation.take(1) || depth > DEEPEST) {
        return false;
      }
      if (!each.isList()) {
        all.add(each);
      } else if (!flatten(each, all, evaluation, depth + 1)) {
        return false;
      }
    }
    return true;
  }

  /** Without what is empty; an item that is open may be. */
  private static Node compact(HclArguments it) {
    if (!it.get(0).isList()) {
      return it.unknown();
    }
    List<Node> kept = new ArrayList<>();
    for (Node each : it.get(0).items()) {
      if (each.isUnknown() && each.template().isEmpty() && each.references().isEmpty()) {
        return it.unknown();
      }
      if (!each.isNothing() && !(each.isText() && each.text().isEmpty())) {
        kept.add(each);
      }
    }
    return it.result(kept);
  }

  private static Node distinct(HclArguments it) {
    return distinct(it, it.get(0));
  }

  private static Node distinct(HclArguments it, Node list) {
    if (!list.isList()) {
      return it.unknown();
    }
    Map<String, Node> byText = new LinkedHashMap<>();
    for (Node each : list.items()) {
      if (!each.isText()) {
        // Things that are not texts are rarely written twice, and never in a set of names.
        return list;
      }
      byText.putIfAbsent(each.text(), each);
    }
    return it.result(new ArrayList<>(byText.values()));
  }

  /** Texts in their order; numbers, which have another one, as they are written. */
  private static Node set(HclArguments it, Node list) {
    Node once = distinct(it, list);
    boolean areTexts =
        once.items().stream()
            .allMatch(each -> each.isText() && !HclNumber.parse(each.text()).isPresent());
    if (!once.isList() || !areTexts) {
      return once;
    }
    List<Node> items = new ArrayList<>(once.items());
    items.sort(Comparator.comparing(Node::text));
    return it.result(items);
  }

  private static Node reverse(HclArguments it) {
    List<Node> items = new ArrayList<>(it.get(0).items());
    Collections.reverse(items);
    return it.result(items);
  }

  private static Node sort(HclArguments it) {
    List<Node> items = new ArrayList<>(it.get(0).items());
    boolean areTexts = items.stream().allMatch(Node::isText);
    items.sort(Comparator.comparing(Node::text));
    return areTexts ? it.result(items) : it.unknown();
  }

  private static Node slice(HclArguments it) {
    List<Node> items = it.get(0).items();
    int from = it.integer(1, -1);
    int to = it.integer(2, -1);
    boolean isThere = from >= 0 && to >= from && to <= items.size();
    return isThere ? it.result(items.subList(from, to)) : Node.invalid(it.line());
  }
}
