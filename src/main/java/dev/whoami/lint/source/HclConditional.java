package dev.whoami.lint.source;

/**
 * A choice between two expressions, which is open where the condition is and the two differ. One
 * that says nothing because a default does is there for others to say something.
 */
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
    Node decided = condition.value(scope);
    String known = decided.text();
    if (known.equals("true")) {
      return ifTrue.value(scope).openBy(decided.references());
    }
    if (known.equals("false")) {
      return ifFalse.value(scope).openBy(decided.references());
    }
    Node one = ifTrue.value(scope);
    return HclEquality.areEqual(one, ifFalse.value(scope), scope.evaluation()).orElse(false)
        ? one
        : unknown();
  }
}
