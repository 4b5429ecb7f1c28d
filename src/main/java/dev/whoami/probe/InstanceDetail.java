package dev.whoami.probe;

import dev.whoami.aws.InstanceDetails;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the instance metadata says about the instance, the name of its role, and whether it gave the
 * keys without a session token.
 */
final class InstanceDetail implements SourceDetail {
  private final InstanceDetails instance;
  private final @Nullable String role;
  private final boolean withoutToken;

  private InstanceDetail(InstanceDetails instance, @Nullable String role, boolean withoutToken) {
    this.instance = instance;
    this.role = role;
    this.withoutToken = withoutToken;
  }

  static InstanceDetail of(InstanceDetails instance, Optional<String> role) {
    return new InstanceDetail(instance, role.orElse(null), false);
  }

  /** A copy for keys that came without a session token (IMDSv1). */
  InstanceDetail withoutToken() {
    return new InstanceDetail(instance, role, true);
  }

  @Override
  public Optional<InstanceDetails> instance() {
    return Optional.of(instance);
  }

  @Override
  public Optional<String> instanceRole() {
    return Optional.ofNullable(role);
  }

  @Override
  public boolean isWithoutToken() {
    return withoutToken;
  }
}
