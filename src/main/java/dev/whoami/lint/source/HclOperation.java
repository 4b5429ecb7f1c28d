package dev.whoami.lint.source;

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
  Node valueIn(HclScope scope) {
    Node value = first.value(scope);
    for (int i = 0; i < operators.size(); i++) {
      HclOperator operator = HclOperator.named(operators.get(i));
      Node operand = operands.get(i).value(scope);
      value = operator.of(value, operand, scope.evaluation());
    }
    return value;
  }
}
