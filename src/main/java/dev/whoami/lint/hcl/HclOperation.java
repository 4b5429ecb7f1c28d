package dev.whoami.lint.hcl;

import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.HclSource;
import dev.whoami.lint.value.Node;
import java.util.List;

/** Operators of one precedence, from the left to the right. */
final class HclOperation extends HclExpression {
  private final HclExpression first;
  private final List<String> operators;
  private final List<HclExpression> operands;

  HclOperation(
      HclSource source, HclExpression first, List<String> operators, List<HclExpression> operands) {
    super(source);
    this.first = first;
    this.operators = operators;
    this.operands = operands;
  }

  @Override
  protected Node valueIn(HclScope scope) {
    Node value = first.value(scope);
    for (int i = 0; i < operators.size(); i++) {
      HclOperator operator = HclOperator.named(operators.get(i));
      Node operand = operands.get(i).value(scope);
      value = operator.of(value, operand, scope.evaluation());
    }
    return value;
  }
}
