package dev.whoami.lint.hcl;

import dev.whoami.lint.value.Evaluation;
import dev.whoami.lint.value.HclConversion;
import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.HclSource;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.HclTypes;
import dev.whoami.lint.value.Node;

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
  protected Node valueIn(HclScope scope) {
    Node decided = condition.value(scope);
    String known = new HclConversion(scope.evaluation()).to(HclType.BOOL, decided).text();
    if (known.equals("true")) {
      return chosen(ifTrue, ifFalse, scope).openBy(decided.references());
    }
    if (known.equals("false")) {
      return chosen(ifFalse, ifTrue, scope).openBy(decided.references());
    }
    Node one = ifTrue.value(scope);
    Node other = ifFalse.value(scope);
    return HclEquality.areAlike(one, other, scope.evaluation()).orElse(false)
        ? typed(one, other, scope.evaluation())
        : unknown();
  }

  /** The other one decides only about its type. */
  private static Node chosen(HclExpression one, HclExpression other, HclScope scope) {
    Node value = one.value(scope);
    boolean isTyped = value.isNothing() || value.type() == HclType.STRING;
    return isTyped ? value : typed(value, other.value(scope), scope.evaluation());
  }

  /** As the one type that both can have; an error in the other one says nothing of it. */
  private static Node typed(Node value, Node other, Evaluation evaluation) {
    HclType otherType = HclTypes.of(other, evaluation);
    boolean isNull = other.isNothing() && otherType.kind() == HclType.Kind.ANY;
    if (isNull || other.isInvalid()) {
      return value;
    }
    HclType type = HclTypes.of(value, evaluation);
    HclType both = HclTypes.unified(type, otherType).orElse(HclType.OPEN);
    return type.isCertainly(both) ? value : new HclConversion(evaluation).to(both, value);
  }
}
