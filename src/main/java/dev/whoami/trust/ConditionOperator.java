package dev.whoami.trust;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An operator as a policy writes it: a quantifier for keys with several values, a comparison, and
 * IfExists. A missing key counts as AWS documents it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">
 *     AWS: condition operators</a>
 */
final class ConditionOperator {
  private enum Quantifier {
    NONE(""),
    ANY("foranyvalue:"),
    ALL("forallvalues:");

    private final String prefix;

    Quantifier(String prefix) {
      this.prefix = prefix;
    }
  }

  private static final String IF_EXISTS = "ifexists";

  private final Quantifier quantifier;
  private final Comparison comparison;
  private final boolean isNegated;
  private final boolean isIfExists;

  private ConditionOperator(
      Quantifier quantifier, Comparison comparison, boolean isNegated, boolean isIfExists) {
    this.quantifier = quantifier;
    this.comparison = comparison;
    this.isNegated = isNegated;
    this.isIfExists = isIfExists;
  }

  /** Empty if AWS documents no such operator. Case is ignored. */
  static Optional<ConditionOperator> named(String operator) {
    String name = operator.toLowerCase(Locale.ROOT);
    Quantifier quantifier =
        Arrays.stream(Quantifier.values())
            .filter(it -> it != Quantifier.NONE && name.startsWith(it.prefix))
            .findFirst()
            .orElse(Quantifier.NONE);
    String rest = name.substring(quantifier.prefix.length());
    boolean isIfExists = rest.endsWith(IF_EXISTS);
    String word = isIfExists ? rest.substring(0, rest.length() - IF_EXISTS.length()) : rest;
    for (Comparison each : Comparison.values()) {
      boolean isNegated = word.equals(each.negatedWord());
      if (isNegated || word.equals(each.word())) {
        return Optional.of(new ConditionOperator(quantifier, each, isNegated, isIfExists));
      }
    }
    return Optional.empty();
  }

  Comparison comparison() {
    return comparison;
  }

  boolean isNegated() {
    return isNegated;
  }

  Truth holds(List<String> wanted, KeyValue got) {
    if (comparison == Comparison.NULL) {
      return isNull(wanted, got);
    }
    if (!got.isKnown()) {
      return Truth.UNKNOWN;
    }
    return got.isAbsent() ? ofAbsent() : ofValues(wanted, got.values());
  }

  /** Null asks whether the key is missing. AWS documents no other form of it. */
  private Truth isNull(List<String> wanted, KeyValue got) {
    if (quantifier != Quantifier.NONE || isIfExists || wanted.size() != 1 || !got.isKnown()) {
      return Truth.UNKNOWN;
    }
    Truth isMissing = ComparedValues.truth(wanted.get(0));
    return got.isAbsent() ? isMissing : isMissing.not();
  }

  private Truth ofAbsent() {
    if (quantifier == Quantifier.ANY) {
      // AWS does not document what IfExists means here.
      return isIfExists ? Truth.UNKNOWN : Truth.NO;
    }
    return Truth.of(isIfExists || isNegated || quantifier == Quantifier.ALL);
  }

  private Truth ofValues(List<String> wanted, List<String> values) {
    Truth all = Truth.YES;
    Truth any = Truth.NO;
    for (String value : values) {
      Truth one = ofValue(wanted, value);
      all = all.and(one);
      any = any.or(one);
    }
    if (quantifier == Quantifier.NONE) {
      // AWS does not document how it compares several values without a quantifier.
      return all == any ? all : Truth.UNKNOWN;
    }
    return quantifier == Quantifier.ALL ? all : any;
  }

  private Truth ofValue(List<String> wanted, String value) {
    Truth matches = Truth.NO;
    for (String each : wanted) {
      matches = matches.or(comparison.compare(each, value));
    }
    return isNegated ? matches.not() : matches;
  }
}
