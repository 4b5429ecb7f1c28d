package dev.whoami.lint.ecs;

import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One condition on a token in a trust policy: how which of its fields is compared with what. */
final class TokenCondition {
  private static final String EXACT = "StringEquals";
  private static final String GLOB = "StringLike";

  private final String operator;
  private final String key;
  private final Node values;

  private TokenCondition(String operator, String key, Node values) {
    this.operator = operator;
    this.key = key;
    this.values = values;
  }

  /** The conditions of a statement: by operator and key in JSON, in blocks in Terraform. */
  static List<TokenCondition> in(Node conditions) {
    List<TokenCondition> all = new ArrayList<>();
    if (conditions.isMap() && !conditions.has("variable")) {
      for (Map.Entry<String, Node> each : conditions.fields().entrySet()) {
        if (!each.getValue().isMap()) {
          all.add(new TokenCondition("", "", each.getValue()));
        }
        each.getValue()
            .fields()
            .forEach((key, values) -> all.add(new TokenCondition(each.getKey(), key, values)));
      }
      return all;
    }
    for (Node each : conditions.items()) {
      Node variable = each.field("variable");
      String key = variable.text() + variable.template();
      all.add(new TokenCondition(each.field("test").text(), key, each.field("values")));
    }
    return all;
  }

  boolean isOfAudience() {
    return key.endsWith(":aud");
  }

  /** Whether it is on the subject, and all that it says is known. */
  boolean isReadable() {
    return key.endsWith(":sub")
        && (operator.equals(EXACT) || operator.equals(GLOB))
        && !values.isUnknown()
        && values.items().stream().allMatch(Node::isText);
  }
}
