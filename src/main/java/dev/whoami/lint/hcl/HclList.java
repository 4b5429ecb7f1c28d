package dev.whoami.lint.hcl;

import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.HclSource;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;

/** A list that is written out. */
final class HclList extends HclExpression {
  private final List<HclExpression> items;

  HclList(HclSource source, List<HclExpression> items) {
    super(source);
    this.items = items;
  }

  @Override
  public List<HclExpression> items() {
    return items;
  }

  @Override
  protected Node valueIn(HclScope scope) {
    List<Node> values = new ArrayList<>();
    items.forEach(each -> values.add(each.value(scope)));
    return Node.list(line(), values).ofType(HclType.TUPLE);
  }
}
