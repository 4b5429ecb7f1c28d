package dev.whoami.lint.hcl;

import dev.whoami.lint.value.Evaluation;
import dev.whoami.lint.value.HclConversion;
import dev.whoami.lint.value.HclNumber;
import dev.whoami.lint.value.HclReferences;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** An operator between two values. */
enum HclOperator {
  OR("||", (one, other) -> either(one, other, "true")),
  AND("&&", (one, other) -> either(one, other, "false")),
  ADD("+", numbers(BigDecimal::add)),
  SUBTRACT("-", numbers(BigDecimal::subtract)),
  MULTIPLY("*", numbers(BigDecimal::multiply)),
  /** Where a quotient that does not end is cut off is unknown. */
  DIVIDE("/", numbers(BigDecimal::divide)),
  REMAINDER("%", numbers(BigDecimal::remainder)),
  LESS("<", comparison(it -> it < 0)),
  LESS_OR_EQUAL("<=", comparison(it -> it <= 0)),
  GREATER(">", comparison(it -> it > 0)),
  GREATER_OR_EQUAL(">=", comparison(it -> it >= 0)),
  EQUAL("==", (one, other) -> Optional.empty()),
  NOT_EQUAL("!=", (one, other) -> Optional.empty());

  private static final MathContext PRECISION = new MathContext(80, RoundingMode.HALF_UP);

  private final String sign;
  private final Meaning meaning;

  HclOperator(String sign, Meaning meaning) {
    this.sign = sign;
    this.meaning = meaning;
  }

  /** The result as a text; empty where it is open. */
  private interface Meaning {
    Optional<String> of(Node one, Node other);
  }

  static HclOperator named(String sign) {
    for (HclOperator each : values()) {
      if (each.sign.equals(sign)) {
        return each;
      }
    }
    throw new IllegalArgumentException("no operator of HCL");
  }

  Node of(Node one, Node other, Evaluation evaluation) {
    return result(one, other, evaluation)
        .map(it -> Node.text(one.line(), it).from(HclReferences.ofKnown(one, other)))
        .orElse(Node.unknown(one.line(), Collections.emptyList()))
        .ofType(isOfNumbers() ? HclType.NUMBER : HclType.BOOL);
  }

  private Optional<String> result(Node one, Node other, Evaluation evaluation) {
    HclConversion conversion = new HclConversion(evaluation);
    switch (this) {
      case EQUAL:
      case NOT_EQUAL:
        return HclEquality.areEqual(one, other, evaluation)
            .map(it -> String.valueOf(it == (this == EQUAL)));
      case AND:
      case OR:
        return meaning.of(conversion.to(HclType.BOOL, one), conversion.to(HclType.BOOL, other));
      default:
        return meaning.of(conversion.to(HclType.NUMBER, one), conversion.to(HclType.NUMBER, other));
    }
  }

  private boolean isOfNumbers() {
    return EnumSet.range(ADD, REMAINDER).contains(this);
  }

  /** One value decides by itself; the other one, if both have it. */
  private static Optional<String> either(Node one, Node other, String deciding) {
    if (one.text().equals(deciding) || other.text().equals(deciding)) {
      return Optional.of(deciding);
    }
    String rest = String.valueOf(deciding.equals("false"));
    boolean areKnown = one.text().equals(rest) && other.text().equals(rest);
    return areKnown ? Optional.of(rest) : Optional.empty();
  }

  private static Meaning numbers(BinaryOperator<BigDecimal> arithmetic) {
    return (one, other) -> {
      Optional<BigDecimal> first = HclNumber.parse(one.text());
      Optional<BigDecimal> second = HclNumber.parse(other.text());
      if (!first.isPresent() || !second.isPresent()) {
        return Optional.empty();
      }
      try {
        BigDecimal result = arithmetic.apply(first.get(), second.get());
        return Optional.of(HclNumber.text(result.round(PRECISION)));
      } catch (ArithmeticException byZero) {
        return Optional.empty();
      }
    };
  }

  private static Meaning comparison(Function<Integer, Boolean> wanted) {
    return (one, other) -> {
      Optional<BigDecimal> second = HclNumber.parse(other.text());
      return HclNumber.parse(one.text())
          .filter(it -> second.isPresent())
          .map(it -> String.valueOf(wanted.apply(it.compareTo(second.orElse(BigDecimal.ZERO)))));
    };
  }
}
