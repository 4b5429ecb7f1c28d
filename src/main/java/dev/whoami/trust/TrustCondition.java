package dev.whoami.trust;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A condition of a statement: an operator, a key, and the values that the policy requires. */
final class TrustCondition {
  private final String operator;
  private final String key;
  private final List<String> wanted;

  private TrustCondition(String operator, String key, List<String> wanted) {
    this.operator = operator;
    this.key = key;
    this.wanted = Collections.unmodifiableList(wanted);
  }

  static TrustCondition of(String operator, String key, JsonElement wanted) {
    return new TrustCondition(operator, key, TrustStatement.texts(wanted));
  }

  static TrustCondition odd(String operator, String key) {
    return new TrustCondition(operator, key, new ArrayList<>());
  }

  /** The operator as written, with its quantifier and IfExists. */
  String operator() {
    return operator;
  }

  String key() {
    return key;
  }

  /** Empty if AWS does not document the form of the values. */
  List<String> wanted() {
    return wanted;
  }

  /** Whether the condition holds for the caller's value of the key. */
  Truth holds(KeyValue got) {
    Optional<ConditionOperator> known = ConditionOperator.named(operator);
    return known.isPresent() && !wanted.isEmpty() ? known.get().holds(wanted, got) : Truth.UNKNOWN;
  }
}
