package dev.whoami.lint.model.role;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The declared managed policies, which replace the references in roles and attachments. */
public final class DeclaredPolicies {
  private final Map<String, Policy> byKey = new HashMap<>();

  /** A key with several policies is unknown. */
  public DeclaredPolicies(List<CustomerPolicy> declared) {
    declared.forEach(
        each -> byKey.merge(each.key(), each.policy(), (one, other) -> Policy.unknown()));
  }

  public List<Role> inRoles(List<Role> roles) {
    List<Role> all = new ArrayList<>();
    roles.forEach(each -> all.add(each.with(this::resolved)));
    return all;
  }

  public List<Attachment> inAttachments(List<Attachment> attachments) {
    List<Attachment> all = new ArrayList<>();
    attachments.forEach(each -> all.add(each.with(resolved(each.policy()))));
    return all;
  }

  private Policy resolved(Policy policy) {
    return policy.reference().map(key -> byKey.getOrDefault(key, Policy.unknown())).orElse(policy);
  }
}
