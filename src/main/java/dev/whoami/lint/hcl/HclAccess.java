package dev.whoami.lint.hcl;

import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.HclSource;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;

/** A part of something: of a variable, a resource, a function's result. */
final class HclAccess extends HclExpression {
  private final HclExpression whole;
  private final HclSteps steps;

  HclAccess(HclSource source, HclExpression whole, HclSteps steps) {
    super(source);
    this.whole = whole;
    this.steps = steps;
  }

  @Override
  protected Node valueIn(HclScope scope) {
    String name = whole.name();
    if (name.isEmpty()) {
      return steps.from(whole.value(scope), 0, scope);
    }
    List<String> names = new ArrayList<>();
    names.add(name);
    names.addAll(steps.names(scope.lengthOf(name) - 1));
    return steps.from(scope.value(names, line()), names.size() - 1, scope);
  }
}
