package dev.whoami.lint.source;

/** A choice between two expressions, which is open where the condition is and the two differ. */
final class HclConditional extends HclExpression {
  private final HclExpression condition;
  private final HclExpression ifTrue;
  private final HclExpression ifFalse;

  HclConditional(
      HclSource source, HclExpression condition, HclExpression ifTrue, HclExpression ifFalse) {
    super(source);
    this.condition = condition;
    this.ifTrue = ifTrue;
    this.ifFalse = ifFalse;
  }

  @Override
  Node valueIn(HclScope scope) {
    String known = condition.value(scope).text();
    if (known.equals("true")) {
      return ifTrue.value(scope);
    }
    if (known.equals("false")) {
      return ifFalse.value(scope);
    }
    Node one = ifTrue.value(scope);
    return HclEquality.areEqual(one, ifFalse.value(scope), scope.evaluation()).orElse(false)
        ? one
        : unknown();
  }
}
