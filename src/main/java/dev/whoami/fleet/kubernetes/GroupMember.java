package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.account.TrustState;
import dev.whoami.fleet.model.GivenIdentity;

/** A pod of a workload, and what is configured for its own service account. */
final class GroupMember {
  private final ClusterPod pod;
  private final GivenIdentity configured;
  private final TrustState trust;

  GroupMember(ClusterPod pod, GivenIdentity configured, TrustState trust) {
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

  /** Whether the configured role trusts the account. */
  TrustState trust() {
    return trust;
  }
}
