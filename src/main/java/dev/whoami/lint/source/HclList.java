package dev.whoami.lint.source;

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
  List<HclExpression> items() {
    return items;
  }

  @Override
  Node valueIn(HclScope scope) {
    List<Node> values = new ArrayList<>();
    items.forEach(each -> values.add(each.value(scope)));
    return Node.list(line(), values).ofType(HclType.TUPLE);
  }
}
