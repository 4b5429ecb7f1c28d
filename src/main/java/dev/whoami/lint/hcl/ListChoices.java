package dev.whoami.lint.hcl;

import dev.whoami.lint.value.HclSets;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions that take one thing out of a list, or say something of it. */
final class ListChoices {
  private ListChoices() {}

  static void addTo(Map<String, HclFunction> functions) {
    functions.put("element", ListChoices::element);
    functions.put("one", ListChoices::one);
    functions.put("length", ListChoices::length);
    functions.put("contains", ListChoices::contains);
  }

  /** Past the end it begins again. */
  private static Node element(HclArguments it) {
    List<Node> items = it.get(0).items();
    int index = it.integer(1, -1);
    boolean isSet = it.get(0).type().kind() == HclType.Kind.SET;
    return it.get(0).isList() && !isSet && !items.isEmpty() && index >= 0
        ? items.get(index % items.size())
        : it.unknown();
  }

  private static Node one(HclArguments it) {
    Node list = it.get(0);
    if (!list.isList()) {
      return it.unknown();
    }
    if (list.items().size() > 1) {
      return Node.invalid(it.line());
    }
    return list.items().isEmpty() ? Node.nothing(it.line()) : list.items().get(0);
  }

  private static Node length(HclArguments it) {
    Node whole = it.get(0);
    if (whole.isText()) {
      String length = String.valueOf(whole.text().codePointCount(0, whole.text().length()));
      return it.number(length).from(whole.references());
    }
    if (whole.isMap()) {
      return it.number(String.valueOf(whole.fields().size())).from(whole.references());
    }
    boolean isOpenSet =
        whole.type().kind() == HclType.Kind.SET && !HclSets.isInOrder(whole.items());
    return whole.isList() && !isOpenSet
        ? it.number(String.valueOf(whole.items().size())).from(whole.references())
        : it.unknown();
  }

  private static Node contains(HclArguments it) {
    if (!it.get(0).isList()) {
      return it.unknown();
    }
    boolean isOpen = false;
    for (Node each : it.get(0).items()) {
      Optional<Boolean> isIt = HclEquality.areEqual(each, it.get(1), it.scope().evaluation());
      if (isIt.orElse(false)) {
        return it.result(true);
      }
      isOpen |= !isIt.isPresent();
    }
    return isOpen ? it.unknown() : it.result(false);
  }
}
