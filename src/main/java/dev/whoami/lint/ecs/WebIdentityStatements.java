package dev.whoami.lint.ecs;

import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The statements of a trust policy that let in tokens of an OIDC provider, as JSON has them and as
 * Terraform's data source: whether one of them is for every token. What is not known makes none so.
 */
final class WebIdentityStatements {
  private static final String ACTION = "sts:AssumeRoleWithWebIdentity";
  private static final Pattern OIDC = Pattern.compile("oidc[-_]provider|openid_connect_provider");

  private WebIdentityStatements() {}

  static boolean areForAnyToken(List<Node> statements) {
    boolean isOpen = false;
    for (Node each : statements) {
      if (!each.isMap()) {
        return false;
      }
      if (isOne(each)) {
        Node conditions = each.field("condition");
        List<TokenCondition> limits = limits(conditions);
        if (conditions.isUnknown() || !limits.stream().allMatch(TokenCondition::isReadable)) {
          return false;
        }
        isOpen |= limits.isEmpty();
      }
    }
    return isOpen;
  }

  /** Any condition but that on the audience may limit the subject. */
  private static List<TokenCondition> limits(Node conditions) {
    List<TokenCondition> limits = new ArrayList<>(TokenCondition.in(conditions));
    limits.removeIf(TokenCondition::isOfAudience);
    return limits;
  }

  private static boolean isOne(Node statement) {
    Node actions =
        statement.has("actions") ? statement.field("actions") : statement.field("action");
    return !statement.field("effect").text().equals("Deny")
        && actions.items().stream().anyMatch(it -> it.text().equals(ACTION))
        && OIDC.matcher(provider(statement)).find();
  }

  /** The ARN, or what it comes from. */
  private static String provider(Node statement) {
    StringBuilder all = new StringBuilder();
    for (Node each : statement.field("principals").items()) {
      each.field("identifiers").items().forEach(it -> all.append(words(it)));
    }
    Node principal = statement.field("principal");
    principal.field("Federated").items().forEach(it -> all.append(words(it)));
    return all.toString();
  }

  private static String words(Node node) {
    return node.text() + node.template() + String.join(" ", node.references());
  }
}
