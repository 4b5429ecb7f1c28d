package dev.whoami.trust;

import dev.whoami.aws.Arn;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A file of trust policies that the user fetched, such as the answer of get-role. */
public final class RoleDocument {
  private static final RoleDocument NONE = new RoleDocument("", Collections.emptyList());

  private final String file;
  private final List<TrustPolicy> policies;

  private RoleDocument(String file, List<TrustPolicy> policies) {
    this.file = file;
    this.policies = policies;
  }

  /** Stands for a document that the user did not give. */
  public static RoleDocument none() {
    return NONE;
  }

  /** Throws UnreadablePolicyException where the text has no role. */
  public static RoleDocument in(String file, String text) {
    return new RoleDocument(file, Collections.unmodifiableList(TrustPolicies.in(text)));
  }

  public boolean isGiven() {
    return !policies.isEmpty();
  }

  /** The file as a sentence names it. */
  public String file() {
    return isOfInput() ? "standard input" : file;
  }

  public boolean isOfInput() {
    return file.equals("-");
  }

  /** The policy of this role. A policy that names no role counts for any role. */
  public Optional<TrustPolicy> of(Arn role) {
    return policies.stream()
        .filter(it -> isOf(it, role))
        .findFirst()
        .map(it -> it.role().isPresent() ? it : it.ofRole(role));
  }

  private boolean isOf(TrustPolicy policy, Arn role) {
    if (policy.role().isPresent()) {
      return policy.role().get().isSameRoleAs(role);
    }
    return policy.isNamed()
        ? role.roleName().filter(policy.name()::equals).isPresent()
        : policies.size() == 1;
  }

  /** The names of its roles. */
  public List<String> roles() {
    return policies.stream().map(TrustPolicy::name).collect(Collectors.toList());
  }
}
