package dev.whoami.probe;

import dev.whoami.aws.InstanceDetails;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the instance metadata tells: the instance itself, and the name of its role. */
final class InstanceDetail implements Detail {
  private final InstanceDetails instance;
  private final @Nullable String role;

  private InstanceDetail(InstanceDetails instance, @Nullable String role) {
    this.instance = instance;
    this.role = role;
  }

  static InstanceDetail of(InstanceDetails instance, Optional<String> role) {
    return new InstanceDetail(instance, role.orElse(null));
  }

  @Override
  public Optional<InstanceDetails> instance() {
    return Optional.of(instance);
  }

  @Override
  public Optional<String> instanceRole() {
    return Optional.ofNullable(role);
  }
}
