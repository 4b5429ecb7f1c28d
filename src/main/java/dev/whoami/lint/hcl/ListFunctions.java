package dev.whoami.lint.hcl;

import dev.whoami.lint.value.Evaluation;
import dev.whoami.lint.value.HclSets;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions that make lists of lists. */
final class ListFunctions {
  private static final int DEEPEST = 20;
  private static final HclType LIST = HclType.list(HclType.ANY);
  private static final HclType TEXTS = HclType.list(HclType.STRING);

  private ListFunctions() {}

  static void addTo(Map<String, HclFunction> functions) {
    functions.put("concat", ListFunctions::concat);
    functions.put("flatten", ListFunctions::flatten);
    functions.put("compact", ListFunctions::compact);
    functions.put("distinct", ListFunctions::distinct);
    functions.put("sort", HclFunctions.strict(ListFunctions::sort));
    functions.put("slice", HclFunctions.strict(ListFunctions::slice));
  }

  private static Node concat(HclArguments it) {
    List<Node> all = new ArrayList<>();
    boolean isOpen = false;
    for (Node each : it.all()) {
      boolean isUnknown = each.isUnknown() && !each.isInvalid();
      isOpen |= isUnknown;
      if (!(each.isList() || isUnknown) || !it.scope().evaluation().take(each.items().size())) {
        return it.unknown();
      }
      boolean isInOrder = each.type().kind() != HclType.Kind.SET || HclSets.isInOrder(each.items());
      if (!isInOrder) {
        return it.unknown();
      }
      all.addAll(each.items());
    }
    return isOpen ? it.unknown().holding(all) : it.result(all).ofType(concatenated(it));
  }

  private static Node flatten(HclArguments it) {
    List<Node> all = new ArrayList<>();
    return it.get(0).isList() && flatten(it.get(0), all, it.scope().evaluation(), 0)
        ? it.result(all).ofType(HclType.TUPLE)
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
    Node list = it.get(0, TEXTS);
    if (!list.isList()) {
      return list.isInvalid() ? list : it.unknown();
    }
    List<Node> kept = new ArrayList<>();
    for (Node each : list.items()) {
      if (each.isUnknown() && each.template().isEmpty() && each.references().isEmpty()) {
        return it.unknown();
      }
      if (!each.isNothing() && !(each.isText() && each.text().isEmpty())) {
        kept.add(each);
      }
    }
    return it.result(kept).ofType(TEXTS);
  }

  /** Each once, by its text; of others it is open which are the same. */
  private static Node distinct(HclArguments it) {
    Node list = it.get(0, LIST);
    if (!list.isList()) {
      return list.isInvalid() ? list : it.unknown();
    }
    Map<String, Node> byText = new LinkedHashMap<>();
    for (Node each : list.items()) {
      if (!each.isText()) {
        // Things that are not texts are rarely written twice.
        return list;
      }
      byText.putIfAbsent(each.text(), each);
    }
    return it.result(new ArrayList<>(byText.values())).ofType(list.type());
  }

  /** All lists of one type are a list of it; with others they are a tuple. */
  private static HclType concatenated(HclArguments it) {
    HclType first = it.get(0).type();
    boolean isTuple = first.kind() == HclType.Kind.TUPLE;
    for (Node each : it.all()) {
      Optional<Boolean> isSame = first.isSame(each.type());
      if (each.type().kind() == HclType.Kind.OPEN || !isSame.isPresent()) {
        return HclType.OPEN;
      }
      isTuple |= !isSame.get();
    }
    return isTuple ? HclType.TUPLE : first;
  }

  private static Node sort(HclArguments it) {
    Node list = it.get(0, TEXTS);
    List<Node> items = new ArrayList<>(list.items());
    boolean areTexts = list.isList() && items.stream().allMatch(Node::isText);
    items.sort(Comparator.comparing(Node::text));
    return areTexts ? it.result(items).ofType(TEXTS) : it.unknown();
  }

  private static Node slice(HclArguments it) {
    List<Node> items = it.get(0).items();
    int from = it.integer(1, -1);
    int to = it.integer(2, -1);
    boolean isThere = it.get(0).isList() && from >= 0 && to >= from && to <= items.size();
    return isThere
        ? it.result(items.subList(from, to)).ofType(it.get(0).type())
        : Node.invalid(it.line());
  }
}
