package dev.whoami.lint.hcl;

import dev.whoami.lint.value.Evaluation;
import dev.whoami.lint.value.HclNumber;
import dev.whoami.lint.value.HclReferences;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.HclTypes;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The steps from a value to a part of it. */
final class HclSteps {
  private final List<HclStep> steps;

  HclSteps(List<HclStep> steps) {
    this.steps = Collections.unmodifiableList(steps);
  }

  /** The names of the fields that it begins with, up to this number. */
  List<String> names(int most) {
    List<String> names = new ArrayList<>();
    for (HclStep each : steps) {
      if (names.size() == most || each.kind() != HclStep.Kind.ATTRIBUTE) {
        break;
      }
      names.add(each.name());
    }
    return names;
  }

  /** What they lead to, from a value, without the first steps. */
  Node from(Node start, int first, HclScope scope) {
    return within(start, first, steps.size(), scope);
  }

  private Node within(Node start, int first, int end, HclScope scope) {
    Node value = start;
    int i = first;
    while (i < end) {
      HclStep step = steps.get(i);
      boolean isFull = step.kind() == HclStep.Kind.FULL_SPLAT;
      if (isFull || step.kind() == HclStep.Kind.SPLAT) {
        int inside = isFull ? end : fieldsFrom(i + 1, end);
        value = ofEach(value, i + 1, inside, scope);
        i = inside;
      } else {
        value = part(value, step.key(scope, value.line()));
        i++;
      }
    }
    return value;
  }

  private int fieldsFrom(int first, int end) {
    int i = first;
    while (i < end && steps.get(i).kind() == HclStep.Kind.ATTRIBUTE) {
      i++;
    }
    return i;
  }

  /** The values of a splat: a single value becomes a list of one, and null an empty list. */
  private Node ofEach(Node value, int first, int end, HclScope scope) {
    if (value.isUnknown() && value.fields().isEmpty()) {
      return value;
    }
    if (!scope.evaluation().enter()) {
      return Node.unknown(value.line(), Collections.emptyList());
    }
    List<Node> items = new ArrayList<>();
    for (Node each : value.isList() ? value.items() : Collections.singletonList(value)) {
      if (!each.isNothing()) {
        items.add(within(each, first, end, scope));
      }
    }
    scope.evaluation().leave();
    return Node.list(value.line(), items).ofType(ofItems(value, items, scope.evaluation()));
  }

  /**
   * The type of a splat: a tuple where the value is a tuple or a single value; a list where all
   * items have the same type.
   */
  private static HclType ofItems(Node value, List<Node> items, Evaluation evaluation) {
    boolean isTuple = value.type().kind() == HclType.Kind.TUPLE;
    if (isTuple || (!value.isList() && !value.isUnknown())) {
      return HclType.TUPLE;
    }
    if (items.isEmpty() || !value.type().isOneOf(HclType.Kind.LIST, HclType.Kind.SET)) {
      return HclType.OPEN;
    }
    List<HclType> types = HclTypes.each(items, evaluation);
    boolean areSame = types.stream().allMatch(types.get(0)::isCertainly);
    return areSame ? HclType.list(types.get(0)) : HclType.OPEN;
  }

  private static Node part(Node whole, Node key) {
    if (whole.isEncoded() || (whole.isList() && whole.type().kind() == HclType.Kind.SET)) {
      return Node.invalid(whole.line()).from(whole.references());
    }
    if (key.isText() && whole.fields().containsKey(key.text())) {
      Node part = whole.fields().getOrDefault(key.text(), whole);
      boolean isOfAnother = whole.isMap() || part.isUnknown();
      return isOfAnother ? part : part.from(whole.references());
    }
    if (whole.isUnknown()) {
      return whole.isElsewhere() ? whole : Node.unknown(whole.line(), whole.references());
    }
    if (key.isUnknown() && (whole.isMap() || whole.isList())) {
      return Node.unknown(whole.line(), HclReferences.common(items(whole)));
    }
    int index = HclNumber.integer(key.text()).orElse(-1);
    boolean isThere = whole.isList() && index >= 0 && index < whole.items().size();
    return isThere ? whole.items().get(index) : Node.invalid(whole.line()).from(whole.references());
  }

  private static Iterable<Node> items(Node whole) {
    Map<String, Node> fields = whole.fields();
    return whole.isMap() ? fields.values() : whole.items();
  }
}
