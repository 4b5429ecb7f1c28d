package dev.whoami.lint.hcl;

import dev.whoami.lint.value.HclExpression;
import dev.whoami.lint.value.HclScope;
import dev.whoami.lint.value.HclSource;
import dev.whoami.lint.value.HclType;
import dev.whoami.lint.value.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A map that is written out. Where a key is open, all of it is; a condition of a trust policy on a
 * token's claim keeps its fields, since only the issuer in the key is open.
 */
final class HclMap extends HclExpression {
  private static final Pattern CLAIM = Pattern.compile("(?s).+:(?:sub|aud)");

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
    boolean isOpen = false;
    for (int i = 0; i < keys.size(); i++) {
      Node key = keys.get(i).value(scope);
      String name =
          key.isText() ? key.text() : CLAIM.matcher(key.template()).matches() ? key.template() : "";
      isOpen |= !key.isText();
      if (!key.isText() && name.isEmpty()) {
        return unknown();
      }
      fields.put(name, values.get(i).value(scope));
    }
    return isOpen
        ? Node.thing(line(), fields, unknown().references())
        : Node.map(line(), fields).ofType(HclType.OBJECT);
  }
}
