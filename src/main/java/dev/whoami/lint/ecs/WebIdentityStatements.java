package dev.whoami.lint.ecs;

import dev.whoami.lint.model.WebIdentityTrust;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The statements of a trust policy that let in tokens of an OIDC provider, as JSON has them and as
 * Terraform's data source. What is not known makes all of them unknown.
 */
final class WebIdentityStatements {
  private static final String ACTION = "sts:AssumeRoleWithWebIdentity";
  private static final Pattern OIDC =
      Pattern.compile("oidc[-_]provider|openid_connect_provider");
  private static final String SUBJECT = ":sub";
  private static final String AUDIENCE = ":aud";

  private final List<String> exact = new ArrayList<>();
  private final List<String> globs = new ArrayList<>();
  private boolean known = true;
  private boolean limited;

  private WebIdentityStatements() {}

  static List<WebIdentityTrust> in(List<Node> statements) {
    List<WebIdentityTrust> all = new ArrayList<>();
    for (Node each : statements) {
      if (!each.isMap()) {
        return Collections.emptyList();
      }
      if (isOne(each)) {
        Optional<WebIdentityTrust> read = new WebIdentityStatements().read(each);
        if (!read.isPresent()) {
          return Collections.emptyList();
        }
        all.add(read.get());
      }
    }
    return all;
  }

  private static boolean isOne(Node statement) {
    Node actions = statement.has("actions") ? statement.field("actions") : statement.field("action");
    boolean isAllowed = !statement.field("effect").text().equals("Deny");
    return isAllowed
        && actions.items().stream().anyMatch(it -> it.text().equals(ACTION))
        && OIDC.matcher(provider(statement)).find();
  }

  /** The ARN, or what it comes from. */
  private static String provider(Node statement) {
    StringBuilder all = new StringBuilder();
    Node blocks = statement.field("principals");
    for (Node each : blocks.items()) {
      each.field("identifiers").items().forEach(it -> all.append(words(it)));
    }
    Node principal = statement.field("principal");
    principal.field("Federated").items().forEach(it -> all.append(words(it)));
    return all.toString();
  }

  private static String words(Node node) {
    return node.text() + node.template() + String.join(" ", node.references());
  }

  private Optional<WebIdentityTrust> read(Node statement) {
    Node conditions = statement.field("condition");
    known &= !conditions.isUnknown();
    if (conditions.isMap() && !conditions.has("variable")) {
      for (Map.Entry<String, Node> operator : conditions.fields().entrySet()) {
        known &= operator.getValue().isMap();
        operator.getValue().fields().forEach((key, it) -> add(operator.getKey(), key, it));
      }
    } else {
      for (Node each : conditions.items()) {
        known &= each.isMap();
        Node variable = each.field("variable");
        add(each.field("test").text(), variable.text() + variable.template(), each.field("values"));
      }
    }
    if (!known) {
      return Optional.empty();
    }
    return Optional.of(
        limited ? WebIdentityTrust.of(exact, globs) : WebIdentityTrust.ofAnybody());
  }

  /** Any condition but that of the audience may limit the subject; only that of it is read. */
  private void add(String operator, String key, Node values) {
    if (key.endsWith(AUDIENCE)) {
      return;
    }
    limited = true;
    known &= key.endsWith(SUBJECT) && !values.isUnknown();
    boolean isExact = operator.equals("StringEquals");
    known &= isExact || operator.equals("StringLike");
    for (Node each : values.items()) {
      known &= each.isText();
      (isExact ? exact : globs).add(each.text());
    }
  }
}
