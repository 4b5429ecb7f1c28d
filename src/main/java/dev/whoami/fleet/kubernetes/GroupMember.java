package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.account.TrustState;
import dev.whoami.fleet.model.GivenIdentity;
import java.util.Optional;

/** A pod of a workload, and what is configured for its own service account. */
final class GroupMember {
  private final ClusterPod pod;
  private final GivenIdentity configured;
  private final TrustState trust;
  private final Optional<String> caller;
  private final UpdateStrategy strategy;

  GroupMember(
      ClusterPod pod,
      GivenIdentity configured,
      TrustState trust,
      Optional<String> caller,
      UpdateStrategy strategy) {
    this.caller = caller;
    this.strategy = strategy;
    this.pod = pod;
    this.configured = configured;
    this.trust = trust;
  }

  ClusterPod pod() {
    return pod;
  }

  GivenIdentity configured() {
    return configured;
  }

  /** The role with which EKS assumes the configured one; empty where it is the service itself. */
  Optional<String> caller() {
    return caller;
  }

  /** Whether a restart of its workload makes a new pod in its place. */
  boolean isReplacedByRestart() {
    return strategy.replaces(pod.name());
  }

  /** That of its workload. */
  UpdateStrategy strategy() {
    return strategy;
  }

  /** Whether the configured role trusts the account. */
  TrustState trust() {
    return trust;
  }
}
