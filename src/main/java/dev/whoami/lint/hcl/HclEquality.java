package dev.whoami.lint.hcl;

import dev.whoami.lint.value.Evaluation;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.HclTypes;
import dev.whoami.lint.value.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether two values are equal, as far as that is known. */
public final class HclEquality {
  private final Evaluation evaluation;
  private final boolean isByType;

  private HclEquality(Evaluation evaluation, boolean isByType) {
    this.evaluation = evaluation;
    this.isByType = isByType;
  }

  /** As Terraform has it: values of two types are never equal. */
  static Optional<Boolean> areEqual(Node one, Node other, Evaluation evaluation) {
    return new HclEquality(evaluation, true).of(one, other);
  }

  /** As a reader sees them, whatever their types. */
  public static Optional<Boolean> areAlike(Node one, Node other, Evaluation evaluation) {
    return new HclEquality(evaluation, false).of(one, other);
  }

  private Optional<Boolean> of(Node one, Node other) {
    if (!evaluation.enter()) {
      return Optional.empty();
    }
    try {
      return compared(one, other);
    } finally {
      evaluation.leave();
    }
  }

  private Optional<Boolean> compared(Node one, Node other) {
    if (one.isUnknown() || other.isUnknown()) {
      return ofUnknown(one, other);
    }
    if (one.isNothing() || other.isNothing()) {
      return Optional.of(one.isNothing() && other.isNothing());
    }
    if (one.isEncoded() || other.isEncoded()) {
      return ofEncoded(one, other);
    }
    if (one.isText() && other.isText()) {
      return texts(one, other);
    }
    if (one.isList() && other.isList()) {
      return sameType(one, other, one.items().isEmpty(), lists(one.items(), other.items()));
    }
    if (one.isMap() && other.isMap()) {
      return sameType(one, other, one.fields().isEmpty(), maps(one.fields(), other.fields()));
    }
    return Optional.of(false);
  }

  private Optional<Boolean> ofUnknown(Node one, Node other) {
    boolean areSame = !one.identity().isEmpty() && one.identity().equals(other.identity());
    if (areSame) {
      return Optional.of(true);
    }
    Node known = one.isUnknown() ? other : one;
    boolean isKnown = !known.isUnknown() && !known.isNothing();
    boolean areTwoTypes =
        isByType
            && isKnown
            && !HclTypes.of(one, evaluation).isSame(HclTypes.of(other, evaluation)).orElse(true);
    return areTwoTypes ? Optional.of(false) : Optional.empty();
  }

  /** What stands for its JSON is compared as that text, or else part by part. */
  private Optional<Boolean> ofEncoded(Node one, Node other) {
    Node first = EncodingFunctions.asText(one, evaluation);
    Node second = EncodingFunctions.asText(other, evaluation);
    if (first.isText() && second.isText()) {
      return texts(first, second);
    }
    boolean areAlike =
        one.isEncoded()
            && other.isEncoded()
            && of(one.ofType(HclType.OPEN), other.ofType(HclType.OPEN)).orElse(false);
    return areAlike ? Optional.of(true) : Optional.empty();
  }

  private Optional<Boolean> texts(Node one, Node other) {
    if (!isByType) {
      return Optional.of(one.text().equals(other.text()));
    }
    Optional<Boolean> isSame = one.type().isSame(other.type());
    boolean areEqual = isSame.orElse(true) && one.text().equals(other.text());
    return areEqual && !isSame.isPresent() ? Optional.empty() : Optional.of(areEqual);
  }

  /** What two collections hold says nothing of their own kind, nor where they hold nothing. */
  private Optional<Boolean> sameType(
      Node one, Node other, boolean areEmpty, Optional<Boolean> areEqual) {
    if (!isByType || !areEqual.orElse(true)) {
      return areEqual;
    }
    HclType first = one.type();
    HclType second = other.type();
    if (first.kind() == HclType.Kind.OPEN || second.kind() == HclType.Kind.OPEN) {
      return Optional.empty();
    }
    if (first.kind() != second.kind()) {
      return Optional.of(false);
    }
    boolean isOfParts = first.isOneOf(HclType.Kind.TUPLE, HclType.Kind.OBJECT);
    Optional<Boolean> isSame =
        isOfParts ? Optional.of(true) : first.element().isSame(second.element());
    if (!isSame.orElse(true)) {
      return Optional.of(false);
    }
    return areEmpty && !isSame.isPresent() ? Optional.empty() : areEqual;
  }

  private Optional<Boolean> lists(List<Node> one, List<Node> other) {
    if (one.size() != other.size()) {
      return Optional.of(false);
    }
    Optional<Boolean> all = Optional.of(true);
    for (int i = 0; i < one.size(); i++) {
      all = both(all, of(one.get(i), other.get(i)));
    }
    return all;
  }

  private Optional<Boolean> maps(Map<String, Node> one, Map<String, Node> other) {
    if (!one.keySet().equals(other.keySet())) {
      return Optional.of(false);
    }
    Optional<Boolean> all = Optional.of(true);
    for (Map.Entry<String, Node> each : one.entrySet()) {
      Node second = other.getOrDefault(each.getKey(), Node.nothing(0));
      all = both(all, of(each.getValue(), second));
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
