package dev.whoami.lint.hcl;

import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.HclSource;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;

/** A call of one of Terraform's functions; of one that is not known here, the result is open. */
final class HclCall extends HclExpression {
  private final String function;
  private final List<HclExpression> arguments;
  private final boolean isSpread;

  HclCall(HclSource source, String function, List<HclExpression> arguments, boolean isSpread) {
    super(source);
    this.function = function;
    this.arguments = arguments;
    this.isSpread = isSpread;
  }

  @Override
  public String function() {
    return function;
  }

  @Override
  public List<HclExpression> arguments() {
    return arguments;
  }

  @Override
  protected Node valueIn(HclScope scope) {
    List<Node> values = new ArrayList<>();
    for (HclExpression each : arguments) {
      values.add(each.value(scope));
    }
    if (isSpread) {
      Node last = values.remove(values.size() - 1);
      if (!last.isList()) {
        return unknown();
      }
      values.addAll(last.items());
    }
    return scope.evaluation().take(values.size())
        ? HclFunctions.call(function, new HclArguments(values, line(), scope))
        : unknown();
  }
}
