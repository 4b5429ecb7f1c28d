package dev.whoami.lint.hcl;

import dev.whoami.lint.value.HclConversion;
import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclNumber;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.HclSource;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import java.math.BigDecimal;
import java.util.Optional;

/** The opposite of a condition, or of a number. */
final class HclNegation extends HclExpression {
  private final char sign;
  private final HclExpression operand;

  HclNegation(HclSource source, char sign, HclExpression operand) {
    super(source);
    this.sign = sign;
    this.operand = operand;
  }

  @Override
  protected Node valueIn(HclScope scope) {
    Node operated = operand.value(scope);
    HclType type = sign == '!' ? HclType.BOOL : HclType.NUMBER;
    String value = new HclConversion(scope.evaluation()).to(type, operated).text();
    Optional<String> opposite =
        sign == '!'
            ? opposite(value)
            : HclNumber.parse(value).map(BigDecimal::negate).map(HclNumber::text);
    return opposite
        .map(it -> Node.text(line(), it).from(operated.references()))
        .orElse(unknown())
        .ofType(type);
  }

  private static Optional<String> opposite(String condition) {
    boolean isKnown = condition.equals("true") || condition.equals("false");
    return isKnown ? Optional.of(String.valueOf(condition.equals("false"))) : Optional.empty();
  }
}
