package dev.whoami.fleet.kubernetes;

import dev.whoami.aws.Arn;
import dev.whoami.aws.Partition;
import dev.whoami.fleet.account.TrustState;
import dev.whoami.fleet.model.EnvironmentFacts;
import java.util.Optional;

/**
 * The partition of a web identity's role, such as aws-cn. The STS of another partition does not
 * know the role, and the region of a container decides which STS it asks.
 */
final class RolePartition {
  private final String role;
  private final PodShape shape;

  private RolePartition(String role, PodShape shape) {
    this.role = role;
    this.shape = shape;
  }

  static RolePartition of(String role, PodShape shape) {
    return new RolePartition(role, shape);
  }

  /**
   * The denial where each container asks the STS of the cluster's own partition. A variable that is
   * not in the file, or a profile, may name a region of another one.
   */
  Optional<TrustState> denial(String clusterRegion) {
    Optional<Partition> own = partition();
    Partition here = Partition.ofRegion(clusterRegion);
    boolean isForeign = own.isPresent() && own.get() != here && !clusterRegion.isEmpty();
    return isForeign && shape.containers().stream().allMatch(it -> asks(it.environment(), here))
        ? Optional.of(
            TrustState.foreign(
                "its role is of partition "
                    + own.get().id()
                    + ", and the cluster is in "
                    + clusterRegion))
        : Optional.empty();
  }

  private static boolean asks(EnvironmentFacts environment, Partition here) {
    return !environment.hasOther()
        && !environment.settings().hasProfile()
        && environment.settings().regions().stream()
            .allMatch(it -> !it.isEmpty() && Partition.ofRegion(it) == here);
  }

  /** Whether a variable names a region of another partition than that of the role. */
  boolean isOtherThanOfRegions() {
    Optional<Partition> own = partition();
    return own.isPresent()
        && shape.containers().stream()
            .flatMap(it -> it.environment().settings().regions().stream())
            .anyMatch(it -> !it.isEmpty() && Partition.ofRegion(it) != own.get());
  }

  private Optional<Partition> partition() {
    return Arn.parse(role).map(Arn::partition);
  }
}
