package dev.whoami.lint.ecs;

import dev.whoami.lint.model.declared.Setting;
import dev.whoami.lint.model.declared.SourceLocation;
import dev.whoami.lint.model.role.Policies;
import dev.whoami.lint.model.role.Policy;
import dev.whoami.lint.model.role.Role;
import dev.whoami.lint.model.role.Trust;
import dev.whoami.lint.value.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a role of IAM, and its policies where they stand in it. */
public final class RoleNode {
  private static final Pattern OF_AWS =
      Pattern.compile(
          "arn:(?:[^:/]+|\\$\\{AWS::Partition}):iam::aws:policy/(?:[a-z-]+/)*+([A-Za-z0-9_-]+)");

  private final Node node;

  private RoleNode(Node node) {
    this.node = node;
  }

  /** {@code aws_iam_role}, {@code alks_iamrole} and {@code AWS::IAM::Role}. */
  public static Role read(Node node, SourceLocation at, String key) {
    return new RoleNode(node).read(at, key);
  }

  private Role read(SourceLocation at, String key) {
    Node document =
        node.has("assume_role_policy")
            ? node.field("assume_role_policy")
            : node.field("AssumeRolePolicyDocument");
    Trust trust =
        PolicyDocument.in(document)
            .map(it -> it.trust().forAnyToken(it.isForAnyToken()))
            .orElse(Trust.unknown());
    Setting name =
        node.has("name") ? node.field("name").setting() : node.field("roleName").setting();
    Role role = Role.of(at, key, name, trust, Policies.of(policies()));
    return role.ofAlksType(node.field("type").setting())
        .named(node.field("path").setting(), node.field("name_prefix").setting())
        .documented(
            () -> TrustDocument.json(document), () -> TrustDocument.jsonOfOneIssuer(document));
  }

  private List<Policy> policies() {
    List<Policy> policies = new ArrayList<>();
    addManaged(policies);
    addInline(node.field("inline_policy"), "policy", policies);
    addInline(node.field("policies"), "policyDocument", policies);
    // A type of ALKS may bring policies that no file shows.
    if (node.has("include_default_policies")
        && !node.field("include_default_policies").text().equals("false")) {
      policies.add(Policy.unknown());
    }
    return policies;
  }

  private void addManaged(List<Policy> policies) {
    Node managed = node.field("managedPolicyArns");
    if (isOpen(managed)) {
      policies.add(Policy.unknown());
    }
    managed.items().forEach(each -> policies.add(managed(each)));
  }

  /** Also of a list to which others may add, where a default leaves it empty. */
  private static boolean isOpen(Node list) {
    return list.isUnknown() || !list.references().isEmpty();
  }

  /** AWS's own by its ARN, in which the partition may be computed; else one that is declared. */
  public static Policy managed(Node arn) {
    Matcher ofAws = OF_AWS.matcher(arn.text() + arn.template());
    return ofAws.matches()
        ? Policy.managed(ofAws.group(1))
        : arn.setting().reference().map(Policy::referenced).orElse(Policy.unknown());
  }

  private static void addInline(Node list, String field, List<Policy> policies) {
    if (isOpen(list)) {
      policies.add(Policy.unknown());
    }
    for (Node each : list.items()) {
      if (!each.isMap() || each.has(field)) {
        policies.add(inline(each.field(field)));
      }
    }
  }

  public static Policy inline(Node document) {
    return PolicyDocument.in(document).map(PolicyDocument::permissions).orElse(Policy.unknown());
  }
}
