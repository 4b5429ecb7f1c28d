package dev.whoami.lint.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether two values are equal, as far as that is known. */
final class HclEquality {
  private HclEquality() {}

  static Optional<Boolean> areEqual(Node one, Node other, Evaluation evaluation) {
    if (!evaluation.enter()) {
      return Optional.empty();
    }
    try {
      return compared(one, other, evaluation);
    } finally {
      evaluation.leave();
    }
  }

  private static Optional<Boolean> compared(Node one, Node other, Evaluation evaluation) {
    if (one.isUnknown() || other.isUnknown()) {
      boolean areSame = !one.identity().isEmpty() && one.identity().equals(other.identity());
      return areSame ? Optional.of(true) : Optional.empty();
    }
    if (one.isText() && other.isText()) {
      return Optional.of(one.text().equals(other.text()));
    }
    if (one.isList() && other.isList()) {
      return lists(one.items(), other.items(), evaluation);
    }
    if (one.isMap() && other.isMap()) {
      return maps(one.fields(), other.fields(), evaluation);
    }
    return Optional.of(one.isNothing() && other.isNothing());
  }

  private static Optional<Boolean> lists(List<Node> one, List<Node> other, Evaluation evaluation) {
    if (one.size() != other.size()) {
      return Optional.of(false);
    }
    Optional<Boolean> all = Optional.of(true);
    for (int i = 0; i < one.size(); i++) {
      all = both(all, areEqual(one.get(i), other.get(i), evaluation));
    }
    return all;
  }

  private static Optional<Boolean> maps(
      Map<String, Node> one, Map<String, Node> other, Evaluation evaluation) {
    if (!one.keySet().equals(other.keySet())) {
      return Optional.of(false);
    }
    Optional<Boolean> all = Optional.of(true);
    for (Map.Entry<String, Node> each : one.entrySet()) {
      Node second = other.getOrDefault(each.getKey(), Node.nothing(0));
      all = both(all, areEqual(each.getValue(), second, evaluation));
    }
    return all;
  }

  /** What is certainly false stays so, whatever the other is. */
  private static Optional<Boolean> both(Optional<Boolean> one, Optional<Boolean> other) {
    boolean isFalse = !one.orElse(true) || !other.orElse(true);
    if (isFalse) {
      return Optional.of(false);
    }
    return one.isPresent() ? other : one;
  }
}
