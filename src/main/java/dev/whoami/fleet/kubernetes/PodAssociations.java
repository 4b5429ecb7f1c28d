package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.account.EksName;
import java.util.Optional;

/** The Pod Identity associations of one cluster, and whether all of them were read. */
final class PodAssociations {
  private final ClusterAssociations all;
  private final EksName cluster;
  private final boolean isWhole;

  PodAssociations(ClusterAssociations all, EksName cluster, boolean isWhole) {
    this.all = all;
    this.cluster = cluster;
    this.isWhole = isWhole;
  }

  Optional<Association> of(String namespace, String account) {
    return cluster.name().isEmpty() ? Optional.empty() : all.of(cluster, namespace, account);
  }

  /** Whether an account without one has none. */
  boolean isWhole() {
    return isWhole;
  }
}
