package dev.whoami.lint.ecs;

import dev.whoami.lint.model.role.Policy;
import dev.whoami.lint.model.role.Trust;
import dev.whoami.lint.value.HclTemplate;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A policy of IAM: as JSON, as a map, or as Terraform's data source for it. */
final class PolicyDocument {
  private final Node root;

  private PolicyDocument(Node root) {
    this.root = root;
  }

  /** Empty where it is not known, or not a policy. */
  static Optional<PolicyDocument> in(Node node) {
    Node root = node.isMap() ? node : HclTemplate.json(node).orElse(node);
    return root.isMap() && !root.field("statement").isUnknown() && isWhole(root)
        ? Optional.of(new PolicyDocument(root))
        : Optional.empty();
  }

  /** A data source may take statements from others. */
  private static boolean isWhole(Node root) {
    return !root.has("source_policy_documents")
        && !root.has("override_policy_documents")
        && !root.has("source_json")
        && !root.has("override_json");
  }

  /**
   * The services that the statements of a trust policy name; one that only denies does so on
   * purpose.
   */
  Trust trust() {
    List<Node> statements = root.field("statement").items();
    boolean deniesAll =
        !statements.isEmpty()
            && statements.stream().allMatch(it -> it.field("effect").text().equals("Deny"));
    if (deniesAll) {
      return Trust.unknown();
    }
    List<String> services = new ArrayList<>();
    for (Node each : statements) {
      if (!each.isMap() || !addServices(each, services)) {
        return Trust.unknown();
      }
    }
    return Trust.in(services);
  }

  /** Whether all that a statement names is known. */
  private static boolean addServices(Node statement, List<String> services) {
    if (statement.field("effect").text().equals("Deny")) {
      return true;
    }
    Node blocks = statement.field("principals");
    if (blocks.isList()) {
      boolean known = true;
      for (Node each : blocks.items()) {
        known &= each.isMap() && each.field("type").isText();
        known &= addServices(each.field("type").text(), each.field("identifiers"), services);
      }
      return known;
    }
    Node principal = statement.field("principal");
    if (principal.text().equals("*")) {
      services.add("*");
      return true;
    }
    boolean known = principal.isMap() && !blocks.isUnknown();
    for (Map.Entry<String, Node> each : principal.fields().entrySet()) {
      known &= addServices(each.getKey(), each.getValue(), services);
    }
    return known;
  }

  private static boolean addServices(String type, Node identifiers, List<String> services) {
    boolean known = !identifiers.isUnknown() && !identifiers.isNothing();
    for (Node each : identifiers.items()) {
      known &= each.isText();
      if (type.equals("Service") || type.equals("*")) {
        services.add(each.text());
      }
    }
    return known;
  }

  /** Whether a statement of a trust policy lets in every token of an OIDC provider. */
  boolean isForAnyToken() {
    return WebIdentityStatements.areForAnyToken(root.field("statement").items());
  }

  /** What the statements allow. */
  Policy permissions() {
    Policy policy = allowed();
    boolean passesAny = root.field("statement").items().stream().anyMatch(PassedRoles::areAny);
    return passesAny ? policy.passingAnyRole() : policy;
  }

  private Policy allowed() {
    List<String> actions = new ArrayList<>();
    for (Node each : root.field("statement").items()) {
      if (each.field("effect").text().equals("Deny")) {
        continue;
      }
      Node of = each.has("actions") ? each.field("actions") : each.field("action");
      boolean known = each.isMap() && !of.isUnknown() && !of.isNothing();
      for (Node action : of.items()) {
        known &= action.isText();
        actions.add(action.text());
      }
      if (!known) {
        return Policy.unknown();
      }
    }
    return Policy.allowing(actions);
  }
}
