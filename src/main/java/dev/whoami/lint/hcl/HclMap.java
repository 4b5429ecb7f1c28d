package dev.whoami.lint.hcl;

import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.HclSource;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A map that is written out; where a key is open, all of it is. */
final class HclMap extends HclExpression {
  private final List<HclExpression> keys;
  private final List<HclExpression> values;

  HclMap(HclSource source, List<HclExpression> keys, List<HclExpression> values) {
    super(source);
    this.keys = keys;
    this.values = values;
  }

  @Override
  public Map<String, HclExpression> entries() {
    Map<String, HclExpression> entries = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      entries.put(keys.get(i).literal(), values.get(i));
    }
    return entries;
  }

  @Override
  protected Node valueIn(HclScope scope) {
    Map<String, Node> fields = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      Node key = keys.get(i).value(scope);
      if (!key.isText()) {
        return unknown();
      }
      fields.put(key.text(), values.get(i).value(scope));
    }
    return Node.map(line(), fields).ofType(HclType.OBJECT);
  }
}
