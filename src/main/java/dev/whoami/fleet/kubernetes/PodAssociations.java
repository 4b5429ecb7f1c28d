package dev.whoami.fleet.kubernetes;

import dev.whoami.fleet.account.EksName;
import java.util.Optional;

/** The Pod Identity associations of one cluster, and whether all of them were read. */
final class PodAssociations {
  private final ClusterAssociations all;
  private final EksName cluster;
  private final boolean isWhole;
  private final boolean areAllWhole;

  /** Where the name of the cluster is open, it may be known of all clusters that it can be. */
  PodAssociations(ClusterAssociations all, EksName cluster, boolean isWhole, boolean areAllWhole) {
    this.areAllWhole = areAllWhole;
    this.all = all;
    this.cluster = cluster;
    this.isWhole = isWhole;
  }

  Optional<Association> of(String namespace, String account) {
    return cluster.name().isEmpty() ? Optional.empty() : all.of(cluster, namespace, account);
  }

  /** Whether the account has none, in whichever of the clusters it is. */
  boolean isKnownToHaveNone(String namespace, String account) {
    return isWhole || (areAllWhole && !all.isOfAny(namespace, account));
  }

  /** Whether all of them were read, even if it is open which are of this cluster. */
  boolean areRead() {
    return isWhole || areAllWhole;
  }

  /** Whether an account without one has none. */
  boolean isWhole() {
    return isWhole;
  }
}
