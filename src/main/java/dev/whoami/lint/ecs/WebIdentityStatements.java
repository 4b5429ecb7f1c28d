package dev.whoami.lint.ecs;

import dev.whoami.lint.model.WebIdentityTrust;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The statements of a trust policy that let in tokens of an OIDC provider, as JSON has them and as
 * Terraform's data source. What is not known makes all of them unknown.
 */
final class WebIdentityStatements {
  private static final String ACTION = "sts:AssumeRoleWithWebIdentity";
  private static final Pattern OIDC = Pattern.compile("oidc[-_]provider|openid_connect_provider");

  private WebIdentityStatements() {}

  static List<WebIdentityTrust> in(List<Node> statements) {
    List<WebIdentityTrust> all = new ArrayList<>();
    for (Node each : statements) {
      if (!each.isMap()) {
        return Collections.emptyList();
      }
      if (isOne(each)) {
        Optional<WebIdentityTrust> read = read(each.field("condition"));
        if (!read.isPresent()) {
          return Collections.emptyList();
        }
        all.add(read.get());
      }
    }
    return Collections.unmodifiableList(all);
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

  /** Any condition but that on the audience may limit the subject; only the subject's is read. */
  private static Optional<WebIdentityTrust> read(Node conditions) {
    List<TokenCondition> limits = new ArrayList<>(TokenCondition.in(conditions));
    if (conditions.isUnknown()) {
      return Optional.empty();
    }
    limits.removeIf(TokenCondition::isOfAudience);
    if (limits.isEmpty()) {
      return Optional.of(WebIdentityTrust.ofAnybody());
    }
    return limits.stream().allMatch(TokenCondition::isReadable)
        ? Optional.of(
            WebIdentityTrust.of(
                subjects(limits, TokenCondition::isExact), subjects(limits, it -> !it.isExact())))
        : Optional.empty();
  }

  private static List<String> subjects(
      List<TokenCondition> conditions, Predicate<TokenCondition> wanted) {
    List<String> all = new ArrayList<>();
    conditions.stream().filter(wanted).forEach(it -> all.addAll(it.values()));
    return all;
  }
}
