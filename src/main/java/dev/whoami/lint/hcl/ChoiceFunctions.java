package dev.whoami.lint.hcl;

import dev.whoami.lint.value.Evaluation;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.HclTypes;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Functions that give back one of their arguments, or what they are given. */
final class ChoiceFunctions {
  private ChoiceFunctions() {}

  static void addTo(Map<String, HclFunction> functions) {
    functions.put("coalesce", ChoiceFunctions::coalesce);
    functions.put("try", ChoiceFunctions::firstThatIsValid);
    functions.put("can", ChoiceFunctions::can);
    functions.put("tostring", to(HclType.STRING));
    functions.put("tonumber", to(HclType.NUMBER));
    functions.put("tobool", to(HclType.BOOL));
    functions.put("tolist", to(HclType.list(HclType.ANY)));
    functions.put("toset", to(HclType.set(HclType.ANY)));
    functions.put("tomap", to(HclType.map(HclType.ANY)));
    functions.put("sensitive", it -> it.get(0));
    functions.put("nonsensitive", it -> it.get(0));
  }

  /** The first that says something. What may say nothing leaves it open which one that is. */
  private static Node coalesce(HclArguments it) {
    for (Node each : it.all()) {
      boolean isEmpty = each.isNothing() || (each.isText() && each.text().isEmpty());
      if (!isEmpty) {
        return each.isUnknown() && !isOfResource(each) ? it.unknown() : typed(it, each);
      }
    }
    return Node.invalid(it.line());
  }

  /** A conversion; of null it is null. */
  private static HclFunction to(HclType type) {
    return it -> it.conversion().to(type, it.get(0));
  }

  /** As the one type that all of them can have. */
  private static Node typed(HclArguments it, Node chosen) {
    List<HclType> types = new ArrayList<>();
    for (Node each : it.all()) {
      if (!each.isNothing()) {
        types.add(HclTypes.of(each, it.scope().evaluation()));
      }
    }
    HclType all = HclTypes.unified(types).orElse(HclType.OPEN);
    return all.isCertainly(HclTypes.of(chosen, it.scope().evaluation()))
        ? chosen
        : it.conversion().to(all, chosen);
  }

  /** What a resource has always says something. */
  private static boolean isOfResource(Node value) {
    List<String> references = value.references();
    return references.size() == 1 && references.get(0).matches("(?:.*\\.)?aws_[a-z0-9_]+\\..*");
  }

  /** One that is nothing, because a default is, is open. */
  private static Node firstThatIsValid(HclArguments it) {
    List<String> skipped = new ArrayList<>();
    for (Node each : it.all()) {
      if (!has(each, Node::isInvalid, it.scope().evaluation())) {
        return each.openBy(skipped);
      }
      skipped.addAll(each.references());
    }
    return Node.invalid(it.line());
  }

  private static Node can(HclArguments it) {
    if (has(it.get(0), Node::isInvalid, it.scope().evaluation())) {
      return it.result(false);
    }
    return has(it.get(0), Node::isUnknown, it.scope().evaluation())
        ? it.unknown()
        : it.result(true);
  }

  /** Whether it, or a part of it, is so: an error in a part is one of the whole. */
  private static boolean has(Node value, Predicate<Node> wanted, Evaluation evaluation) {
    if (wanted.test(value)) {
      return true;
    }
    if ((!value.isList() && !value.isMap()) || !evaluation.enter()) {
      return false;
    }
    try {
      return (value.isList() ? value.items() : value.fields().values())
          .stream().anyMatch(each -> has(each, wanted, evaluation));
    } finally {
      evaluation.leave();
    }
  }
}
